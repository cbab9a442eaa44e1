import { describe, expect, it } from 'vitest';
import { itemsOf, type Page } from '../../../clients/typescript/src/pages.ts';
import { type Problem, ProblemError } from '../../../clients/typescript/src/problem.ts';

const GONE = new ProblemError({ code: 'gone', detail: 'The release is held no more.' } as Problem);

type Item = { id: string };
const page = (ids: string[], nextCursor: string | null): Page<Item> => ({
  items: ids.map((id) => ({ id })),
  nextCursor,
});

/** All ids that come, and the cursors that were asked for. */
async function read(readPage: (cursor: string | undefined, call: number) => Page<Item>) {
  const asked: (string | undefined)[] = [];
  const ids: string[] = [];
  const items = itemsOf(async (cursor) => {
    asked.push(cursor);
    return readPage(cursor, asked.length);
  });
  for await (const { id } of items) ids.push(id);
  return { ids, asked };
}

describe('itemsOf', () => {
  it('follows cursors to the page that has none', async () => {
    const pages = { '': page(['a', 'b'], '1'), 1: page(['c'], null) } as Record<string, Page<Item>>;
    expect(await read((cursor = '') => pages[cursor] as Page<Item>)).toEqual({
      ids: ['a', 'b', 'c'],
      asked: [undefined, '1'],
    });
  });

  it('begins anew where a cursor is gone, and gives nothing twice', async () => {
    const { ids, asked } = await read((cursor, call) => {
      if (call === 2) throw GONE;
      if (call === 1) return page(['a', 'b'], 'old');
      return cursor === undefined ? page(['a', 'new', 'b'], 'fresh') : page(['c'], null);
    });
    expect(ids).toEqual(['a', 'b', 'new', 'c']);
    expect(asked).toEqual([undefined, 'old', undefined, 'fresh']);
  });

  it('says so where the first page is gone, as a pinned release may be', async () => {
    await expect(
      read(() => {
        throw GONE;
      }),
    ).rejects.toBe(GONE);
  });

  it('does not begin for ever', async () => {
    let beginnings = 0;
    const forever = read((cursor) => {
      if (cursor !== undefined) throw GONE;
      beginnings++;
      return page(['a'], 'next');
    });
    await expect(forever).rejects.toBe(GONE);
    expect(beginnings).toBe(5);
  });
});
