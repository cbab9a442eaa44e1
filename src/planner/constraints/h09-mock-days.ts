import { isMockDay } from '../model/last-days.ts';
import type { Placement } from '../model/placement.ts';
import type { Task } from '../model/planning-problem.ts';
import type { StepConstraint } from './constraint.ts';

/**
 * H9: mocks lie in the last 14 days, in the order of the rounds. Inside a session prerequisites come first, so that two
 * mocks of which the earlier round requires the later do not share one.
 */
export const mockDays: StepConstraint = {
  id: 'H9',
  allows(placement, { task, slot }) {
    if (!task.isMock) return true;
    if (!isMockDay(placement.problem, slot.day)) return false;
    return placement.problem.tasks.every((other) => {
      const placed = placement.learnSlots[other.index] ?? [];
      if (!other.isMock || other.index === task.index || placed.length === 0) return true;
      return other.round < task.round
        ? isBefore(placement, other, placed.at(-1), task, slot.index)
        : isBefore(placement, task, slot.index, other, placed[0]);
    });
  },
};

function isBefore(placement: Placement, earlier: Task, from = 0, later: Task, to = 0): boolean {
  return from < to || (from === to && !needs(placement, earlier, later));
}

/** Whether a task requires another, be it through others. */
function needs(placement: Placement, task: Task, other: Task): boolean {
  return task.requires.some(
    (index) => index === other.index || needs(placement, placement.task(index), other),
  );
}
