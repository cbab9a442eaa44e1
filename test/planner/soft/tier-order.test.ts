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
    expect(tierOrder.cost(timetable)).toBe(4 * 2);
    learnAsTold(timetable, { 0: 1 });
    expect(tierOrder.cost(timetable)).toBe(0);
  });

  it('counts what is not of the first tier once', () => {
    const timetable = smallTimetable({ slots: [1], tasks: [{ tier: 1, weight: 2 }, { tier: 2 }] });
    learnAsTold(timetable, { 1: 0 });
    expect(tierOrder.cost(timetable)).toBe(2);
  });

  it('costs nothing where what is left out is of the last tier that is drawn on', () => {
    expect(tierOrder.cost(drawnOn({ tier: 1 }))).toBe(0);
  });

  it('costs the weight of what an earlier block leaves out of the first tier while a later one draws on another', () => {
    const learnedLater = (later: Partial<Task>, tier = 0) => {
      const timetable = smallTimetable({
        slots: [1],
        tasks: [
          { tier, weight: 2 },
          { tier: 1, block: 1, ...later },
        ],
      });
      learnAsTold(timetable, { 1: 0 });
      return timetable;
    };
    expect(tierOrder.cost(learnedLater({}))).toBe(4 * 2);
    expect(tierOrder.cost(learnedLater({ tier: 0 }))).toBe(0);
    expect(tierOrder.cost(learnedLater({ tier: 2 }, 1))).toBe(0);
    // What may be new in the last days takes none of the time in which others are learned.
    expect(tierOrder.cost(learnedLater({ isLateAllowed: true }))).toBe(0);
  });

  it.each([
    ['of a later block', { block: 1 }],
    ['in the plan only where something requires it', { isOnlyRequired: true }],
    ['known', { isKnown: true }],
    ['a mock', { isMock: true, round: 0 }],
  ])('costs nothing for what is %s', (_, left) => {
    expect(tierOrder.cost(drawnOn(left))).toBe(0);
  });

  it('takes 100 points for each unit of weight, and four times as many for the first tier', () => {
    expect(pointsOf(tierOrder, drawnOn())).toBeCloseTo(4 * 200, 6);
  });
});
