import type { Timetable } from './timetable.ts';

/** The part of what a block was planned to learn that the search leaves it. */
const LEAST_SHARE = 0.9;

/** Minutes of first passes that the search leaves each block (`Timetable.leastMinutes`). */
export function leastBlockMinutes({ blockMinutes }: Timetable): number[] {
  return blockMinutes.map((minutes) => LEAST_SHARE * minutes);
}
