import type { Task } from '../model/planning-problem.ts';
import { power } from '../model/power.ts';
import type { Candidate } from './select.ts';

/** Reviews that an item is likely to get, for an estimate of the time they take. */
export const LIKELY_REVIEWS = 2.5;
/** Readiness that a reviewed item is likely to reach, for comparing items before anything is placed. */
const LIKELY_READINESS = 0.9;
/** What a level outside the person's window leaves of an item's value. */
const LEVEL_DISCOUNT = 0.85;

/** wᵢ Vᵢ for a minute of first pass, of what it leaves over, and of likely reviews. */
export function valueRate(task: Task): number {
  const reviews = task.memory ? LIKELY_REVIEWS * task.item.reviewMinutes : 0;
  return (task.weight * LIKELY_READINESS) / Math.max(1, costOf(task) + reviews);
}

/** Value for time, less for what lies levels away from the person's window. */
export function appeal({ task, distance }: Candidate): number {
  return valueRate(task) * power(LEVEL_DISCOUNT, distance);
}

/** Minutes of free time that a first pass takes up. */
export function costOf({ costMinutes, minutes }: Task): number {
  return costMinutes ?? minutes;
}
