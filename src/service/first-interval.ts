import type { Grade } from '../domain/session.ts';
import { learned } from '../planner/model/memory.ts';

/** The recall that FSRS aims at unless told otherwise (ts-fsrs, `request_retention`). */
const AIMED_RECALL = 0.9;
const MOST_DAYS = 365;

/** Whole days, one at least, after which what was learned once and graded so is still recalled nine times in ten (FSRS-6). */
export function firstIntervalDays(grade: Grade): number {
  const memory = learned(grade);
  let days = 1;
  while (days < MOST_DAYS && memory.recall(days + 1) >= AIMED_RECALL) days++;
  return days;
}
