import type { PolicyResult, Scenario } from './review-scenario.ts';
import { recallPattern, type Truth } from './truth.ts';

/** Reviews on days that were chosen before the first: exact, in expectation over pass and fail. */
export function runOpenLoop(
  scenario: Scenario,
  truth: Truth,
  reviewDays: readonly (readonly number[])[],
): PolicyResult {
  const { learnDays, interviewDay, minutesPerReview, minutesPerFailure } = scenario;
  const at = (horizon: number) =>
    learnDays.reduce(
      (sum, day, item) => sum + recallPattern(truth, day, reviewDays[item] ?? [], horizon),
      0,
    ) / learnDays.length;
  let minutes = 0;
  for (const [item, days] of reviewDays.entries()) {
    for (const [review, day] of days.entries()) {
      const pass = recallPattern(truth, learnDays[item] ?? 0, days.slice(0, review), day);
      minutes += minutesPerReview + (1 - pass) * minutesPerFailure;
    }
  }
  return { atInterview: at(interviewDay), later: at(interviewDay + 14), hours: minutes / 60 };
}
