import type { HttpDeps } from '../deps.ts';
import { type KeptAnswer, keptAnswers } from './kept-answers.ts';

/**
 * Answers of public reads: each is a function of the release, the address and the coding. One is admitted when it is asked
 * for a second time, and all go when another release is current.
 */
export interface AnswerCache {
  find(key: string): KeptAnswer | undefined;
  /** Keeps what is worth it. @param release while which the answer stays the same. */
  keep(key: string, release: string, make: () => KeptAnswer): void;
}

/** @param mostBytes that are kept at once. */
export function openAnswerCache(
  deps: Pick<HttpDeps, 'catalogue' | 'metrics'>,
  mostBytes?: number,
): AnswerCache {
  const kept = keptAnswers(mostBytes);
  let generation: string | undefined;
  deps.metrics?.gauge(
    'answer_cache_entries',
    'Answers that are kept in front of the router.',
    () => kept.size().entries,
  );
  deps.metrics?.gauge('answer_cache_bytes', 'Bytes that those take.', () => kept.size().bytes);

  function forgetOtherReleases(): void {
    const current = deps.catalogue.current().release().id;
    if (current !== generation) kept.clear();
    generation = current;
  }

  return {
    find(key) {
      forgetOtherReleases();
      return kept.get(key);
    },
    keep(key, release, make) {
      if (!kept.isSecondSight(key)) return;
      forgetOtherReleases();
      if (release === generation) kept.add(key, make());
    },
  };
}
