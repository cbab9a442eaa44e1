import { isEve } from '../model/last-days.ts';
import type { Placement } from '../model/placement.ts';
import type { StepConstraint } from './constraint.ts';

/** H17: a day holds at most one mock, and the eve of the interview nothing new; how short it is `mostMinutesOn` says. */
export const lightEve: StepConstraint = {
  id: 'H17',
  allows(placement, { task, slot: { day } }) {
    if (isEve(placement.problem, day)) return false;
    return !task.isMock || !hasOtherMock(placement, task.index, day);
  },
};

function hasOtherMock(
  { problem: { tasks, slots }, learnSlots }: Placement,
  index: number,
  day: number,
): boolean {
  return tasks.some(
    (other) =>
      other.isMock &&
      other.index !== index &&
      learnSlots[other.index]?.some((slot) => slots[slot]?.day === day),
  );
}
