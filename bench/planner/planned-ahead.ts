import { runOpenLoop } from './open-loop.ts';
import { type Aim, reviewByPlanner } from './planner-reviews.ts';
import { type PolicyResult, standardScenario } from './review-scenario.ts';
import type { Truth } from './truth.ts';

/** Four of each item. */
export const MOST_REVIEWS = 240;

const SCENARIO = standardScenario();
const plans = new Map<string, number[][]>();

/** What the planner's reviews bring under a truth, with at most so many of them, all decided before the first. */
export function planAhead(truth: Truth, reviews: number, aim: Aim = 'three dates'): PolicyResult {
  const key = `${reviews} ${aim}`;
  const days = plans.get(key) ?? reviewByPlanner(SCENARIO, reviews, aim);
  plans.set(key, days);
  return runOpenLoop(SCENARIO, truth, days);
}

/** The plan with the most reviews that take at most so many hours under the truth, failures included. */
export function planAheadFor(truth: Truth, hours: number, aim: Aim = 'three dates'): PolicyResult {
  let [low, high] = [0, MOST_REVIEWS];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (planAhead(truth, middle, aim).hours <= hours) low = middle;
    else high = middle - 1;
  }
  return planAhead(truth, low, aim);
}
