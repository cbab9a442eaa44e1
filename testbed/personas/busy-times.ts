import { addDays } from '../../src/domain/civil-date.ts';
import type { Interval } from '../../src/domain/study-request.ts';

const MONDAY = '2027-01-04';

/** Ten weeks of somebody's calendar in Berlin, in winter: choir on Tuesdays, dinners, and a week at a conference. */
export const BUSY_TIMES: Interval[] = [
  ...Array.from({ length: 10 }, (_, week) => evening(7 * week + 1, '19:00', '20:00')),
  ...[2, 14, 23, 37, 45, 58].map((day) => evening(day, '18:30', '22:00')),
  { startsAt: `${addDays(MONDAY, 28)}T08:00:00+01:00`, endsAt: `${addDays(MONDAY, 33)}T20:00:00+01:00` },
];

function evening(day: number, from: string, to: string): Interval {
  const date = addDays(MONDAY, day);
  return { startsAt: `${date}T${from}:00+01:00`, endsAt: `${date}T${to}:00+01:00` };
}
