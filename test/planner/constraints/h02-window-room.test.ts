import { describe, expect, it } from 'vitest';
import { windowRoom } from '../../../src/planner/constraints/h02-window-room.ts';
import { learnAsTold, reviewStep, sittingStep, smallTimetable } from '../../helpers/small-timetable.ts';

/** A window of 90 minutes with two sessions of at most an hour, of which the first holds an hour. */
function halfFull() {
  const timetable = smallTimetable({
    slots: [{ day: 1 }, { day: 1, follows: true, windowMinutes: 90 }, { day: 1 }],
    tasks: [{ minutes: 60 }, { minutes: 30 }, { minutes: 31 }],
  });
  learnAsTold(timetable, { 0: 0 });
  return timetable;
}

describe('H2, in the builder: sessions lie inside their window', () => {
  it('carries its id', () => expect(windowRoom.id).toBe('H2'));

  it('allows what fills the window, and no minute more', () => {
    const timetable = halfFull();
    expect(windowRoom.allows(timetable, sittingStep(timetable, 1, 1))).toBe(true);
    expect(windowRoom.allows(timetable, sittingStep(timetable, 2, 1))).toBe(false);
  });

  it('counts each window by itself', () => {
    const timetable = halfFull();
    expect(windowRoom.allows(timetable, sittingStep(timetable, 2, 2))).toBe(true);
  });

  it('is asked of first passes', () => {
    expect(halfFull().tryLearn(halfFull().task(2), [1])).toBe(false);
    expect(halfFull().tryLearn(halfFull().task(1), [1])).toBe(true);
  });

  it('is asked of reviews', () => {
    const timetable = smallTimetable({
      slots: [0, { day: 1, windowMinutes: 34 }, { day: 2, windowMinutes: 35 }],
      tasks: [{}, {}, {}],
    });
    learnAsTold(timetable, { 0: 0, 1: 1, 2: 2 });
    expect(windowRoom.allows(timetable, reviewStep(timetable, 0, 1))).toBe(false);
    expect(timetable.tryReview(timetable.task(0), 1)).toBe(false);
    expect(timetable.tryReview(timetable.task(0), 2)).toBe(true);
  });
});
