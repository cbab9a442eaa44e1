import type { Scenario } from './review-scenario.ts';
import type { Truth } from './truth.ts';

/** Most reviews of a pattern. The planner gives an item four at most, and in ten hours none more than two. */
export const PATTERN_REVIEWS = 3;
/** Stands for the day of a review that a pattern does not have. */
export const NO_DAY = 127;

/** Every way to review each item at most three times, all items in one list. */
export interface ReviewPatterns {
  /** By item, and the end: its first pattern. */
  from: number[];
  /** Three by pattern, in order; `NO_DAY` where there are fewer. */
  days: Int8Array;
  /** Minutes, failures included, in expectation over pass and fail. */
  minutes: Float64Array;
  /** Recall on the interview's day, 0–1. */
  recall: Float64Array;
}

interface Outcome {
  probability: number;
  state: unknown;
}

/** All patterns of a scenario under a truth, each a choice of days made before the first review. */
export function enumeratePatterns(scenario: Scenario, truth: Truth): ReviewPatterns {
  const { learnDays, interviewDay, minutesPerReview, minutesPerFailure, isDayOff } = scenario;
  const memory = rememberOutcomes(truth);
  const recallOn = (learnDay: number, path: readonly number[], day: number) =>
    expectedRecall(truth, memory(gapsOf(learnDay, path)), day - (path.at(-1) ?? learnDay));
  const minutesOf = (learnDay: number, path: readonly number[], day: number) =>
    minutesPerReview + (1 - recallOn(learnDay, path, day)) * minutesPerFailure;
  const from: number[] = [];
  const days: number[] = [];
  const minutes: number[] = [];
  const recall: number[] = [];
  const walk = (learnDay: number, path: readonly number[], spent: number) => {
    for (let place = 0; place < PATTERN_REVIEWS; place++) days.push(path[place] ?? NO_DAY);
    minutes.push(spent);
    recall.push(recallOn(learnDay, path, interviewDay));
    if (path.length === PATTERN_REVIEWS) return;
    for (let day = (path.at(-1) ?? learnDay) + 1; day < interviewDay; day++) {
      if (!isDayOff(day)) walk(learnDay, [...path, day], spent + minutesOf(learnDay, path, day));
    }
  };
  for (const learnDay of learnDays) {
    from.push(minutes.length);
    walk(learnDay, [], 0);
  }
  from.push(minutes.length);
  return {
    from,
    days: Int8Array.from(days),
    minutes: Float64Array.from(minutes),
    recall: Float64Array.from(recall),
  };
}

function gapsOf(learnDay: number, path: readonly number[]): number[] {
  return path.map((day, review) => day - (path[review - 1] ?? learnDay));
}

/** What memory may be after reviews with these gaps; items share what they have in common. */
function rememberOutcomes(truth: Truth): (gaps: readonly number[]) => readonly Outcome[] {
  const seen = new Map<string, readonly Outcome[]>([['', [{ probability: 1, state: truth.first() }]]]);
  return function after(gaps): readonly Outcome[] {
    const key = gaps.join();
    const gap = gaps.at(-1) ?? 0;
    const outcomes: readonly Outcome[] =
      seen.get(key) ??
      after(gaps.slice(0, -1)).flatMap(({ probability, state }) => {
        const pass = truth.recall(state, gap);
        return [
          { probability: probability * pass, state: truth.next(state, gap, true) },
          { probability: probability * (1 - pass), state: truth.next(state, gap, false) },
        ];
      });
    seen.set(key, outcomes);
    return outcomes;
  };
}

function expectedRecall(truth: Truth, outcomes: readonly Outcome[], days: number): number {
  return outcomes.reduce((sum, { probability, state }) => sum + probability * truth.recall(state, days), 0);
}
