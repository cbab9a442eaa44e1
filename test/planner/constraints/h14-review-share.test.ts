import { describe, expect, it } from 'vitest';
import { reviewShare } from '../../../src/planner/constraints/h14-review-share.ts';
import { learnAsTold, reviewAsTold, smallTimetable } from '../../helpers/small-timetable.ts';

/** A week with 65 minutes of study and so many reviews of 5 minutes, in a plan of 60 days. */
function weekWith(reviews: number, day: number, fixed: { minutes: number; reviewMinutes: number }[] = []) {
  const known = { isKnown: true, sittings: [], minutes: 0 };
  const timetable = smallTimetable({
    ...{ slots: [{ day, capacity: 120 }], interviewDay: 60 },
    tasks: [{ minutes: 65 }, ...Array.from({ length: reviews }, () => known)],
    fixed: fixed.map((load) => ({ day, reviews: 0, ...load })),
  });
  learnAsTold(timetable, { 0: 0 });
  for (let review = 1; review <= reviews; review++) reviewAsTold(timetable, { [review]: 0 });
  return timetable;
}

describe('H14, in the builder: reviews take at most 35 % of a week', () => {
  it('carries its id', () => expect(reviewShare.id).toBe('H14'));

  it.each([
    ['35 of 100 minutes', 7, 45, true],
    ['40 of 105 minutes', 8, 45, false],
    ['40 of 105 minutes, in the last 14 days', 8, 46, true],
  ])('%s', (_, reviews, day, isHeld) => {
    const timetable = weekWith(reviews, day);
    expect(reviewShare.holds(timetable, timetable.slot(0))).toBe(isHeld);
    expect(timetable.isSettled(0)).toBe(isHeld);
  });

  it('counts what sessions that nothing moves take, and give', () => {
    const taken = weekWith(7, 1, [{ minutes: 5, reviewMinutes: 5 }]);
    expect(reviewShare.holds(taken, taken.slot(0))).toBe(false);
    const given = weekWith(8, 1, [{ minutes: 10, reviewMinutes: 0 }]);
    expect(reviewShare.holds(given, given.slot(0))).toBe(true);
  });
});
