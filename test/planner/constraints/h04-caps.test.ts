import { describe, expect, it } from 'vitest';
import { caps } from '../../../src/planner/constraints/h04-caps.ts';
import { learnAsTold, reviewStep, sittingStep, smallTimetable } from '../../helpers/small-timetable.ts';

const TASKS = [{ minutes: 60 }, { minutes: 30 }, { minutes: 31 }];

function dayCapped() {
  const timetable = smallTimetable({ slots: [1, 1, 2], tasks: TASKS, minutesPerDay: 90 });
  learnAsTold(timetable, { 0: 0 });
  return timetable;
}

function weekCapped() {
  const timetable = smallTimetable({ slots: [1, 6, 7], tasks: TASKS, minutesPerWeek: 90 });
  learnAsTold(timetable, { 0: 0 });
  return timetable;
}

describe('H4, in the builder: minutes a day and a week', () => {
  it('carries its id', () => expect(caps.id).toBe('H4'));

  it.each([
    ['day', dayCapped],
    ['week', weekCapped],
  ])('allows what fills the %s, and no minute more; the next one counts for itself', (_, make) => {
    const timetable = make();
    expect(caps.allows(timetable, sittingStep(timetable, 1, 1))).toBe(true);
    expect(caps.allows(timetable, sittingStep(timetable, 2, 1))).toBe(false);
    expect(caps.allows(timetable, sittingStep(timetable, 2, 2))).toBe(true);
  });

  it.each([
    ['day', dayCapped],
    ['week', weekCapped],
  ])('is asked of first passes: %s', (_, make) => {
    const timetable = make();
    expect(timetable.tryLearn(timetable.task(2), [1])).toBe(false);
    expect(timetable.tryLearn(timetable.task(1), [1])).toBe(true);
  });

  it('is asked of reviews', () => {
    const timetable = smallTimetable({ slots: [0, 1, 2], tasks: [{}, {}], minutesPerDay: 34 });
    learnAsTold(timetable, { 0: 0, 1: 1 });
    expect(caps.allows(timetable, reviewStep(timetable, 0, 1))).toBe(false);
    expect(timetable.tryReview(timetable.task(0), 1)).toBe(false);
    expect(timetable.tryReview(timetable.task(0), 2)).toBe(true);
  });

  it('counts what sessions that nothing moves take', () => {
    const fixed = [{ day: 1, minutes: 31, reviewMinutes: 0, reviews: 0 }];
    const timetable = smallTimetable({ slots: [1, 2], tasks: [{ minutes: 60 }], minutesPerDay: 90, fixed });
    expect(caps.allows(timetable, sittingStep(timetable, 0, 0))).toBe(false);
    expect(caps.allows(timetable, sittingStep(timetable, 0, 1))).toBe(true);
  });
});
