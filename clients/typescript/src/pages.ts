import { ProblemError } from './problem.ts';

/** A page of a list; a `nextCursor` of null is the end. */
export interface Page<Item> {
  items: readonly Item[];
  nextCursor: string | null;
}

/** Times that one list is begun anew at most. */
const MOST_BEGINNINGS = 5;

/**
 * The items of all pages, in their order. Where the release of a cursor is held no more (410) the list begins anew, and
 * what was given before is left out.
 * @throws ProblemError where a page is answered with another problem, or the first one is gone.
 */
export async function* itemsOf<Item extends { id: string }>(
  readPage: (cursor: string | undefined) => Promise<Page<Item>>,
): AsyncGenerator<Item, void, undefined> {
  const given = new Set<string>();
  let beginnings = 1;
  let cursor: string | undefined;
  for (;;) {
    const page = await readPage(cursor).catch((error: unknown) => {
      if (!isGone(error) || cursor === undefined || beginnings === MOST_BEGINNINGS) throw error;
      return undefined;
    });
    if (page === undefined) {
      beginnings++;
      cursor = undefined;
      continue;
    }
    for (const item of page.items) {
      if (given.has(item.id)) continue;
      given.add(item.id);
      yield item;
    }
    if (page.nextCursor === null) return;
    cursor = page.nextCursor;
  }
}

/** Whether what was asked for is held no more. */
export function isGone(error: unknown): boolean {
  return error instanceof ProblemError && error.problem.code === 'gone';
}
