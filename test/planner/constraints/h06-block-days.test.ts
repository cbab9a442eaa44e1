import { describe, expect, it } from 'vitest';
import { blockDays } from '../../../src/planner/constraints/h06-block-days.ts';
import { anItem } from '../../helpers/checked-plan.ts';
import { sittingStep, smallTimetable } from '../../helpers/small-timetable.ts';

/** Block 1 has the days from 14 on; the first task is of it. */
function opening(opensOn: number[] = [0, 14, 14, 14, 14, 14]) {
  return smallTimetable({
    slots: [9, 10, 13, 14, 60],
    tasks: [
      { block: 1 },
      { block: 0 },
      { block: 1, isMock: true, round: 0 },
      { block: 1, item: anItem('own', { kind: 'own' }) },
    ],
    opensOn,
  });
}

describe("H6, in the builder: learned in the block's days or later", () => {
  it('carries its id', () => expect(blockDays.id).toBe('H6'));

  it.each([
    [2, false],
    [3, true],
    [4, true],
  ])('an item of a block that opens on day 14 in session %i', (slot, isAllowed) => {
    const timetable = opening();
    expect(blockDays.allows(timetable, sittingStep(timetable, 0, slot))).toBe(isAllowed);
    expect(timetable.tryLearn(timetable.task(0), [slot])).toBe(isAllowed);
  });

  it('earlier from the day on which the block before has nothing left', () => {
    const timetable = opening([0, 10, 14, 14, 14, 14]);
    expect(blockDays.allows(timetable, sittingStep(timetable, 0, 0))).toBe(false);
    expect(blockDays.allows(timetable, sittingStep(timetable, 0, 1))).toBe(true);
  });

  it('asks nothing of an earlier block, which may stay open, nor of mocks and own items', () => {
    const timetable = opening();
    expect(blockDays.allows(timetable, sittingStep(timetable, 1, 4))).toBe(true);
    expect(blockDays.allows(timetable, sittingStep(timetable, 2, 0))).toBe(true);
    expect(blockDays.allows(timetable, sittingStep(timetable, 3, 0))).toBe(true);
  });
});
