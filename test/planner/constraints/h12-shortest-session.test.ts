import { describe, expect, it } from 'vitest';
import { shortestSession } from '../../../src/planner/constraints/h12-shortest-session.ts';
import { learnAsTold, reviewAsTold, smallTimetable } from '../../helpers/small-timetable.ts';

/** A session of so many minutes of study and so many reviews of 5 minutes, where 30 are the least. */
function holding(studyMinutes: number, reviews: number) {
  const timetable = smallTimetable({
    ...{ slots: [65], leastSessionMinutes: 30 },
    tasks: [{ minutes: studyMinutes }, ...Array.from({ length: reviews }, () => ({ isKnown: true }))],
  });
  if (studyMinutes > 0) learnAsTold(timetable, { 0: 0 });
  for (let review = 1; review <= reviews; review++) reviewAsTold(timetable, { [review]: 0 });
  return timetable;
}

describe('H12, in the builder: no session shorter than the shortest', () => {
  it('carries its id', () => expect(shortestSession.id).toBe('H12'));

  it.each([
    ['nothing', 0, 0, true],
    ['29 minutes of study', 29, 0, false],
    ['30 minutes of study', 30, 0, true],
    ['24 minutes of study and a review', 24, 1, false],
    ['25 minutes of study and a review', 25, 1, true],
    ['one review alone', 0, 1, false],
    ['ten minutes of reviews alone', 0, 2, true],
  ])('a session of %s', (_, minutes, reviews, isHeld) => {
    const timetable = holding(minutes, reviews);
    expect(shortestSession.holds(timetable, timetable.slot(0))).toBe(isHeld);
    expect(timetable.isSettled(0)).toBe(isHeld);
  });
});
