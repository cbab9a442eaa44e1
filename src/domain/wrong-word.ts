import type { Issue } from './error.ts';
import { nearest } from './nearest.ts';

/** A fault in one word of several that are allowed. */
export function wrongWord(allowed: readonly string[], sent: unknown): Omit<Issue, 'parameter' | 'pointer'> {
  const word = typeof sent === 'string' ? sent : undefined;
  const didYouMean = word === undefined ? undefined : nearest(word, allowed);
  return {
    code: 'unknown_value',
    message:
      word === undefined
        ? 'Not one of the allowed values.'
        : `"${shorten(word)}" is not one of the allowed values.`,
    allowed,
    ...(didYouMean === undefined ? {} : { didYouMean }),
  };
}

/** Long values are not sent back whole. */
export function shorten(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 60)}…`;
}
