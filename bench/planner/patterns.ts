import type { Instance } from './instance.ts';
import type { Truth } from './truth.ts';

/** Every way to learn and review one item: the same for all items, as they share one memory model. */
export interface Patterns {
  count: number;
  /** By pattern: the session of the first pass. */
  learn: Int16Array;
  /** By pattern: the last session, and the pattern without it (itself for a bare first pass). */
  last: Int16Array;
  parent: Int32Array;
  /** Vₚ. */
  value: Float64Array;
}

interface Outcome {
  probability: number;
  state: unknown;
}

/** All patterns of an instance: a session to learn in, then up to `reviewsPerItem` later days. Parents come first. */
export function listPatterns({ sessions, interviewDay, reviewsPerItem }: Instance, truth: Truth): Patterns {
  const learn: number[] = [];
  const last: number[] = [];
  const parent: number[] = [];
  const value: number[] = [];
  const recall = (outcomes: readonly Outcome[], days: number) =>
    outcomes.reduce((sum, { probability, state }) => sum + probability * truth.recall(state, days), 0);
  const after = (outcomes: readonly Outcome[], days: number): Outcome[] =>
    outcomes.flatMap(({ probability, state }) => {
      const pass = truth.recall(state, days);
      return [
        { probability: probability * pass, state: truth.next(state, days, true) },
        { probability: probability * (1 - pass), state: truth.next(state, days, false) },
      ];
    });
  const add = (
    first: number,
    session: number,
    from: number,
    outcomes: readonly Outcome[],
    early: number,
    reviews: number,
  ): void => {
    const day = sessions[session]?.day ?? 0;
    const isBefore = day < interviewDay - 14;
    const known = isBefore ? recall(outcomes, interviewDay - 14 - day) : early;
    const later = 50 * recall(outcomes, interviewDay - day) + 25 * recall(outcomes, interviewDay + 14 - day);
    const pattern = value.push(25 * known + later) - 1;
    learn.push(first);
    last.push(session);
    parent.push(from === -1 ? pattern : from);
    if (reviews === reviewsPerItem) return;
    let reviewed: Outcome[] = [];
    let reviewedOn = day;
    for (let next = session + 1; next < sessions.length; next++) {
      const nextDay = sessions[next]?.day ?? 0;
      if (nextDay <= day) continue;
      if (nextDay !== reviewedOn) [reviewed, reviewedOn] = [after(outcomes, nextDay - day), nextDay];
      add(first, next, pattern, reviewed, known, reviews + 1);
    }
  };
  for (let first = 0; first < sessions.length; first++) {
    add(first, first, -1, [{ probability: 1, state: truth.first() }], 0, 0);
  }
  return {
    count: value.length,
    learn: Int16Array.from(learn),
    last: Int16Array.from(last),
    parent: Int32Array.from(parent),
    value: Float64Array.from(value),
  };
}

/** The sessions of a pattern: the first pass, then its reviews. */
export function sessionsOf(
  { learn, last, parent }: Patterns,
  pattern: number,
): { learn: number; reviews: number[] } {
  const reviews: number[] = [];
  let at = pattern;
  while ((parent[at] ?? at) !== at) {
    reviews.unshift(last[at] ?? 0);
    at = parent[at] ?? at;
  }
  return { learn: learn[at] ?? 0, reviews };
}
