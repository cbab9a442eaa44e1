import { describe, expect, it } from 'vitest';
import type { Task } from '../../../src/planner/model/planning-problem.ts';
import { tierOrder } from '../../../src/planner/soft/tier-order.ts';
import { BLOCKS } from '../../../testbed/packs/own-pack.ts';
import { learnAsTold, pointsOf, smallTimetable } from '../../helpers/small-timetable.ts';

/** A task of the first tier that weighs 2, and one of the second that is learned on day 1; the second block opens on day 14. */
function drawnOn(left: Partial<Task> = {}) {
  const timetable = smallTimetable({
    slots: [1, 2],
    tasks: [{ tier: 0, weight: 2, ...left }, { tier: 1 }],
    opensOn: BLOCKS.map((_, block) => (block === 0 ? 0 : 14)),
  });
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

  it('costs the weight of what a block leaves out of the first tier while anything of a later tier begins since it opened', () => {
    // Ten days a block; the last seven of the plan's 70 days bring nothing new.
    const blocks = BLOCKS.map((id, block) => ({ id, from: 10 * block, to: 10 * block + 9 }));
    const ownDays = blocks.map(({ from }) => from);
    const costOf = (day: number, left: Partial<Task>, drawn: Partial<Task>, opensOn = ownDays) => {
      const timetable = smallTimetable({
        slots: [day],
        blocks,
        opensOn,
        tasks: [
          { tier: 0, weight: 2, ...left },
          { tier: 1, ...drawn },
        ],
      });
      learnAsTold(timetable, { 1: 0 });
      return tierOrder.cost(timetable);
    };
    expect(costOf(1, { block: 0 }, { block: 1 })).toBe(4 * 2);
    expect(costOf(20, { block: 0 }, { block: 2 })).toBe(4 * 2);
    expect(costOf(20, { block: 1 }, { block: 0 })).toBe(4 * 2);
    expect(costOf(1, { block: 1 }, { block: 0 })).toBe(0);
    // Where the first block hands its days on, the second's questions could be learned there.
    expect(costOf(5, { block: 1 }, { block: 0 }, [0, 5, 20, 30, 40, 50])).toBe(4 * 2);
    expect(costOf(4, { block: 1 }, { block: 0 }, [0, 5, 20, 30, 40, 50])).toBe(0);
    expect(costOf(1, { block: 0 }, { block: 1, tier: 0 })).toBe(0);
    expect(costOf(1, { block: 0, tier: 1 }, { block: 1, tier: 2 })).toBe(0);
    expect(costOf(63, { block: 0 }, { block: 1, isLateAllowed: true })).toBe(0);
    expect(costOf(62, { block: 0 }, { block: 1, isLateAllowed: true })).toBe(4 * 2);
    // What something requires comes with it, whatever its tier.
    expect(costOf(1, { block: 0 }, { block: 1, isOnlyRequired: true })).toBe(0);
  });

  it.each([
    ['of a block whose days are still to come', { block: 1 }],
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
