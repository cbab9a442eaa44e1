import { MOCK_DAYS } from '../model/limits.ts';
import type { StepConstraint } from './constraint.ts';

/** H9: mocks lie in the last 14 days, in the order of the rounds. */
export const mockDays: StepConstraint = {
  id: 'H9',
  allows(placement, { task, slot }) {
    if (!task.isMock) return true;
    if (slot.day < placement.problem.interviewDay - MOCK_DAYS) return false;
    return placement.problem.tasks.every((other) => {
      const placed = placement.learnSlots[other.index] ?? [];
      if (!other.isMock || other === task || placed.length === 0) return true;
      return other.round < task.round ? (placed.at(-1) ?? 0) <= slot.index : (placed[0] ?? 0) >= slot.index;
    });
  },
};
