import { describe, expect, it } from 'vitest';
import type { Task } from '../../../src/planner/model/planning-problem.ts';
import { interleaving } from '../../../src/planner/soft/interleaving.ts';
import { learnAsTold, pointsOf, reviewAsTold, smallTimetable } from '../../helpers/small-timetable.ts';

const STATISTICS = { topic: 'statistics', minutes: 15 };
const CODING = { topic: 'coding', minutes: 15 };

/** Three tasks of one topic and one of another. */
function fourTasks(slotsByTask: Record<number, number>, overrides: Partial<Task> = {}) {
  const tasks = [STATISTICS, STATISTICS, STATISTICS, CODING].map((task) => ({ ...task, ...overrides }));
  const timetable = smallTimetable({ slots: [1, 2, 3], tasks });
  learnAsTold(timetable, slotsByTask);
  return timetable;
}

describe('interleaving', () => {
  it('costs one for each new item of a topic beyond the first in a session', () => {
    expect(interleaving.cost(fourTasks({ 0: 0, 1: 0, 2: 0, 3: 0 }))).toBe(2);
    expect(interleaving.cost(fourTasks({ 0: 0, 1: 0, 2: 1, 3: 1 }))).toBe(1);
    expect(interleaving.cost(fourTasks({ 0: 0, 1: 1, 2: 2, 3: 0 }))).toBe(0);
  });

  it('counts neither mocks nor reviews', () => {
    expect(interleaving.cost(fourTasks({ 0: 0, 1: 0 }, { isMock: true }))).toBe(0);
    const timetable = fourTasks({ 0: 0, 1: 1 });
    reviewAsTold(timetable, { 0: 1 });
    expect(interleaving.cost(timetable)).toBe(0);
  });

  it('counts an item out again', () => {
    const timetable = fourTasks({ 0: 0, 1: 0, 2: 0, 3: 0 });
    timetable.unlearn(timetable.task(1));
    expect(interleaving.cost(timetable)).toBe(1);
  });

  it('takes 3 points for each', () => {
    expect(pointsOf(interleaving, fourTasks({ 0: 0, 1: 0, 2: 0, 3: 0 }))).toBeCloseTo(6, 6);
  });
});
