import { describe, expect, it } from 'vitest';
import { risingDifficulty } from '../../../src/planner/soft/rising-difficulty.ts';
import { learnAsTold, pointsOf, smallTimetable } from '../../helpers/small-timetable.ts';

/** Items of levels 0, 1 and 2 of one topic, and one of level 3 of another. */
function levels(slotsByTask: Record<number, number>) {
  const timetable = smallTimetable({
    slots: [1, 2, 3],
    tasks: [{ level: 0 }, { level: 1 }, { level: 2 }, { level: 3, topic: 'coding' }],
  });
  learnAsTold(timetable, slotsByTask);
  return timetable;
}

describe('rising-difficulty', () => {
  it.each([
    ['from easy to hard', { 0: 0, 1: 1, 2: 2 }, 0],
    ['from hard to easy', { 0: 2, 1: 1, 2: 0 }, 3],
    ['one pair the wrong way round', { 0: 1, 1: 0, 2: 2 }, 1],
    ['in one session', { 0: 1, 1: 1, 2: 1 }, 0],
    ['another topic before', { 0: 1, 3: 0 }, 0],
    ['the harder one alone', { 2: 0 }, 0],
  ])('costs one for each pair whose harder item comes first: %s', (_, slotsByTask, cost) => {
    expect(risingDifficulty.cost(levels(slotsByTask))).toBe(cost);
  });

  it('counts pairs out again', () => {
    const timetable = levels({ 0: 2, 1: 1, 2: 0 });
    timetable.unlearn(timetable.task(2));
    expect(risingDifficulty.cost(timetable)).toBe(1);
  });

  it('takes a point for each', () => {
    expect(pointsOf(risingDifficulty, levels({ 0: 2, 1: 1, 2: 0 }))).toBeCloseTo(3, 6);
  });
});
