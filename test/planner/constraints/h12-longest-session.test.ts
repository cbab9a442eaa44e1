import { describe, expect, it } from 'vitest';
import { longestSession } from '../../../src/planner/constraints/h12-longest-session.ts';
import { learnAsTold, reviewStep, sittingStep, smallTimetable } from '../../helpers/small-timetable.ts';

/** Two sessions of at most 60 minutes in a window of three hours; the first holds 30. */
function halfFull() {
  const timetable = smallTimetable({
    slots: [{ day: 1 }, { day: 1, follows: true, windowMinutes: 180 }],
    tasks: [{}, { minutes: 30 }, { minutes: 31 }],
  });
  learnAsTold(timetable, { 0: 0 });
  return timetable;
}

describe('H12, in the builder: no session longer than the longest', () => {
  it('carries its id', () => expect(longestSession.id).toBe('H12'));

  it('allows what fills the session, and no minute more', () => {
    const timetable = halfFull();
    expect(longestSession.allows(timetable, sittingStep(timetable, 1, 0))).toBe(true);
    expect(longestSession.allows(timetable, sittingStep(timetable, 2, 0))).toBe(false);
    expect(longestSession.allows(timetable, sittingStep(timetable, 2, 1))).toBe(true);
  });

  it('is asked of first passes', () => {
    const timetable = halfFull();
    expect(timetable.tryLearn(timetable.task(2), [0])).toBe(false);
    expect(timetable.tryLearn(timetable.task(1), [0])).toBe(true);
  });

  it('is asked of reviews', () => {
    const timetable = smallTimetable({
      slots: [0, { day: 1, capacity: 34, windowMinutes: 180 }, { day: 2, capacity: 35, windowMinutes: 180 }],
      tasks: [{}, {}, {}],
    });
    learnAsTold(timetable, { 0: 0, 1: 1, 2: 2 });
    expect(longestSession.allows(timetable, reviewStep(timetable, 0, 1))).toBe(false);
    expect(timetable.tryReview(timetable.task(0), 1)).toBe(false);
    expect(timetable.tryReview(timetable.task(0), 2)).toBe(true);
  });
});
