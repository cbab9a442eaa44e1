import { describe, expect, it } from 'vitest';
import { lightEve } from '../../../src/planner/constraints/h17-light-eve.ts';
import { learnAsTold, sittingStep, smallTimetable } from '../../helpers/small-timetable.ts';

const MOCK = { isMock: true, isLateAllowed: true, memory: undefined };

/** Two sessions on one day, one on the next and one on the eve. */
function lastDays() {
  return smallTimetable({
    ...{ slots: [20, 20, 21, 29], interviewDay: 30 },
    tasks: [
      { ...MOCK, round: 0 },
      { ...MOCK, round: 1 },
      { minutes: 20, isLateAllowed: true },
    ],
  });
}

describe('H17, in the builder: one mock a day, and a light eve', () => {
  it('carries its id', () => expect(lightEve.id).toBe('H17'));

  it('allows a second mock on the next day, and none in another session of the same', () => {
    const timetable = lastDays();
    learnAsTold(timetable, { 0: 0 });
    expect([1, 2].map((slot) => lightEve.allows(timetable, sittingStep(timetable, 1, slot)))).toEqual([
      false,
      true,
    ]);
    expect(timetable.tryLearn(timetable.task(1), [1])).toBe(false);
  });

  it('allows what is no mock beside one', () => {
    const timetable = lastDays();
    learnAsTold(timetable, { 0: 0 });
    expect(lightEve.allows(timetable, sittingStep(timetable, 2, 1))).toBe(true);
  });

  it('allows nothing new on the eve', () => {
    const timetable = lastDays();
    for (const task of [0, 2]) expect(timetable.tryLearn(timetable.task(task), [3])).toBe(false);
  });

  it('allows reviews on the eve, as long as it stays light', () => {
    const timetable = smallTimetable({
      ...{ slots: [5, 29], interviewDay: 30 },
      ...{ maxReviewsPerDay: 20, tasks: Array.from({ length: 10 }, () => ({ minutes: 5 })) },
    });
    for (const task of timetable.problem.tasks) learnAsTold(timetable, { [task.index]: 0 });
    const taken = timetable.problem.tasks.filter((task) => timetable.tryReview(task, 1));
    expect(taken).toHaveLength(45 / 5);
  });
});
