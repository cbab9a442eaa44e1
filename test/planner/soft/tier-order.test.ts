import { describe, expect, it } from 'vitest';
import type { Task } from '../../../src/planner/model/planning-problem.ts';
import { tierOrder } from '../../../src/planner/soft/tier-order.ts';
import { learnAsTold, pointsOf, smallTimetable } from '../../helpers/small-timetable.ts';

/** A task of the first tier that weighs 2, and one of the second that is learned. */
function drawnOn(left: Partial<Task> = {}) {
  const timetable = smallTimetable({ slots: [1, 2], tasks: [{ tier: 0, weight: 2, ...left }, { tier: 1 }] });
  learnAsTold(timetable, { 1: 0 });
  return timetable;
}

describe('tier-order', () => {
  it('costs the weight of what a block leaves out while it draws on a later tier', () => {
    const timetable = drawnOn();
    expect(tierOrder.cost(timetable)).toBe(2);
    learnAsTold(timetable, { 0: 1 });
    expect(tierOrder.cost(timetable)).toBe(0);
  });

  it('costs nothing where what is left out is of the last tier that is drawn on', () => {
    expect(tierOrder.cost(drawnOn({ tier: 1 }))).toBe(0);
  });

  it.each([
    ['of another block', { block: 1 }],
    ['in the plan only where something requires it', { isOnlyRequired: true }],
    ['known', { isKnown: true }],
    ['a mock', { isMock: true, round: 0 }],
  ])('costs nothing for what is %s', (_, left) => {
    expect(tierOrder.cost(drawnOn(left))).toBe(0);
  });

  it('takes 100 points for each unit of weight', () => {
    expect(pointsOf(tierOrder, drawnOn())).toBeCloseTo(200, 6);
  });
});
