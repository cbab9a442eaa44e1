import { addDays } from '../../src/domain/civil-date.ts';
import type { StudyRequest } from '../../src/domain/study-request.ts';

const MONDAY = '2027-01-04';
const LATE_WEEKS = [1, 3, 5, 7, 9];

/** Evenings of a week on early shift; in a week on late shift these are at work, and two mornings are free. */
export const EARLY_SHIFT = {
  days: ['mon' as const, 'wed' as const, 'fri' as const],
  from: '18:00',
  to: '19:30',
};

/** Ten weeks by turns on early and on late shift, as days that are not like their weekday. */
export const LATE_SHIFTS: StudyRequest['exceptions'] = LATE_WEEKS.flatMap((week) => [
  ...[0, 2, 4].map((day) => ({ date: addDays(MONDAY, 7 * week + day), windows: [] })),
  ...[1, 3].map((day) => ({
    date: addDays(MONDAY, 7 * week + day),
    windows: [{ from: '09:30', to: '11:30' }],
  })),
]);
