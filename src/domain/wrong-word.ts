import type { Issue } from './error.ts';
import { nearest } from './nearest.ts';

/** Characters of a wrong value that its fault repeats. */
export const MOST_QUOTED = 60;

/** A fault in one word of several that are allowed. */
export function wrongWord(allowed: readonly string[], sent: unknown): Omit<Issue, 'parameter' | 'pointer'> {
  const word = typeof sent === 'string' ? sent : undefined;
  const didYouMean = word === undefined ? undefined : nearest(word, allowed);
  return {
    code: 'unknown_value',
    message:
      word === undefined
        ? 'Not one of the allowed values.'
        : `"${shorten(word, MOST_QUOTED)}" is not one of the allowed values.`,
    allowed,
    ...(didYouMean === undefined ? {} : { didYouMean }),
  };
}

/** Long text is not sent back whole. */
export function shorten(text: string, mostCharacters = 300): string {
  return text.length <= mostCharacters ? text : `${text.slice(0, mostCharacters)}…`;
}
