import { describe, expect, it } from 'vitest';
import { slotWaste } from '../../../src/planner/soft/slot-waste.ts';
import { learnAsTold, pointsOf, smallTimetable } from '../../helpers/small-timetable.ts';

function twoTasks(slotsByTask: Record<number, number>) {
  const timetable = smallTimetable({ slots: [1, 2, 3], tasks: [{}, {}] });
  learnAsTold(timetable, slotsByTask);
  return timetable;
}

describe('slot-waste', () => {
  it('costs one for each session, so that the same minutes in fewer cost less', () => {
    expect(slotWaste.cost(twoTasks({}))).toBe(0);
    expect(slotWaste.cost(twoTasks({ 0: 0, 1: 0 }))).toBe(1);
    expect(slotWaste.cost(twoTasks({ 0: 0, 1: 2 }))).toBe(2);
  });

  it('takes half a point for each', () => {
    expect(pointsOf(slotWaste, twoTasks({ 0: 0, 1: 2 }))).toBeCloseTo(1, 6);
  });
});
