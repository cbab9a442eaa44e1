import { isFirstPass, type Session } from '../../domain/session.ts';

/** Items of which sessions hold a first pass, or a part of one: their titles by id, in the order of the sessions. */
export function firstPasses(sessions: readonly Session[]): Map<string, string> {
  return new Map(
    sessions
      .flatMap(({ items }) => items)
      .filter(isFirstPass)
      .map(({ itemId, title }) => [itemId, title]),
  );
}
