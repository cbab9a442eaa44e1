import { describe, expect, it } from 'vitest';
import { chooser, neededFromBefore, withRequired } from '../../../src/planner/construct/choose-in-turn.ts';
import type { Task } from '../../../src/planner/model/planning-problem.ts';
import { smallTimetable } from '../../helpers/small-timetable.ts';

describe('withRequired', () => {
  it('names all that a task requires before it, each once', () => {
    const { problem } = smallTimetable({
      slots: [1],
      tasks: [{}, { requires: [0] }, { requires: [0, 1] }, { requires: [1, 2] }],
    });
    const [, , , last] = problem.tasks as [Task, Task, Task, Task];
    expect(withRequired(problem, last).map(({ index }) => index)).toEqual([0, 1, 2, 3]);
  });
});

describe('chooser', () => {
  const { problem } = smallTimetable({ slots: [1], tasks: [{}, {}, {}].map(() => ({ minutes: 60 })) });
  const [a, b, c] = problem.tasks as [Task, Task, Task];

  it('lets each block choose within its budget, and hands on what one leaves that has nothing left', () => {
    const choices = chooser(problem, new Set())([[a], [b, c]], [80, 100]);
    expect(
      choices.map(({ chosen, budget, used, leftForNext }) => [chosen, budget, used, leftForNext]),
    ).toEqual([
      [[a], 80, 60, 20],
      [[b, c], 120, 120, 0],
    ]);
    expect(chooser(problem, new Set())([[a, b], [c]], [119, 59]).map(({ chosen }) => chosen)).toEqual([
      [a],
      [],
    ]);
  });

  it('chooses nothing twice, not even in another round', () => {
    const choose = chooser(problem, new Set());
    choose([[a]], [60]);
    expect(choose([[a, b]], [60])).toMatchObject([{ chosen: [b], isUsedUp: true }]);
  });
});

describe('neededFromBefore', () => {
  it('adds up what later blocks chose beyond their own time', () => {
    const used = [30, 90, 80].map((minutes) => ({
      ...{ chosen: [], budget: minutes, used: minutes, isUsedUp: true, leftForNext: 0 },
    }));
    expect(neededFromBefore(used, [60, 60, 60])).toEqual([20, 50, 20]);
    expect(neededFromBefore(used, [90, 90, 90])).toEqual([0, 0, 0]);
  });
});
