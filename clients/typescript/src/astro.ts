import { type ListOptions, openStepladder, type Stepladder, type StepladderOptions } from './index.ts';
import { isGone } from './pages.ts';
import { unwrap } from './problem.ts';

/** What Astro's content layer hands to a loader, as far as this one needs it (Astro 5 and later). */
interface LoaderContext {
  store: {
    set(entry: { id: string; data: Record<string, unknown>; rendered: { html: string } }): boolean;
    delete(id: string): void;
    clear(): void;
  };
  meta: { get(key: string): string | undefined; set(key: string, value: string): void };
  logger: { info(message: string): void };
  parseData<Data extends Record<string, unknown>>(entry: { id: string; data: Data }): Promise<Data>;
}

/** As many as one call of `ids` takes. */
const IDS_A_CALL = 100;

/**
 * A loader of questions with their answers for Astro's content collections: entries by id, texts as HTML, `rendered` the
 * full answer. It keeps the release that it has, and later reads what changed since.
 */
export function stepladderLoader(options: StepladderOptions): {
  name: string;
  load(context: LoaderContext): Promise<void>;
} {
  const stepladder = openStepladder(options);
  return {
    name: 'stepladder',
    async load(context) {
      const { id: release } = await unwrap(stepladder.api.GET('/v1/releases/current'));
      const since = context.meta.get('release');
      if (since === release) return;
      const changed = since === undefined ? undefined : await changesOf(stepladder, since, release);
      const count = changed
        ? await applyChanges(stepladder, context, changed, release)
        : await loadAll(stepladder, context, release);
      context.meta.set('release', release);
      context.logger.info(`Questions read: ${count}, of ${release}`);
    },
  };
}

/** Ids of the questions that are different, and of those that are no more; undefined where `since` is held no more. */
async function changesOf(stepladder: Stepladder, since: string, release: string) {
  const ids = { changed: [] as string[], retired: [] as string[] };
  try {
    for await (const { type, id, retired } of stepladder.changes(since, release))
      if (type === 'question') ids[retired ? 'retired' : 'changed'].push(id);
    return ids;
  } catch (error) {
    if (isGone(error)) return undefined;
    throw error;
  }
}

async function applyChanges(
  stepladder: Stepladder,
  context: LoaderContext,
  { changed, retired }: { changed: string[]; retired: string[] },
  release: string,
): Promise<number> {
  for (const id of retired) context.store.delete(id);
  for (let from = 0; from < changed.length; from += IDS_A_CALL)
    await store(stepladder, context, { ids: changed.slice(from, from + IDS_A_CALL), release });
  return changed.length;
}

function loadAll(stepladder: Stepladder, context: LoaderContext, release: string): Promise<number> {
  context.store.clear();
  return store(stepladder, context, { limit: 100, release });
}

async function store(stepladder: Stepladder, context: LoaderContext, which: ListOptions): Promise<number> {
  let count = 0;
  for await (const question of stepladder.questions({ ...which, include: ['answer'], format: 'html' })) {
    const data = await context.parseData({
      id: question.id,
      data: { ...question } as Record<string, unknown>,
    });
    context.store.set({ id: question.id, data, rendered: { html: question.answer.answer ?? '' } });
    count++;
  }
  return count;
}
