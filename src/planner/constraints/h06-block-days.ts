import type { Placement } from '../model/placement.ts';
import type { Task } from '../model/planning-problem.ts';
import type { StepConstraint } from './constraint.ts';

/** H6: an item is learned inside its block's days or later; earlier only where its block was opened early. */
export const blockDays: StepConstraint = {
  id: 'H6',
  allows: (placement, { task, slot }) => isBlockOpen(placement, task, slot.day),
};

/** Whether a task's block is open on a day; mocks belong to no block's days. */
export function isBlockOpen({ opensOn }: Placement, { isMock, block }: Task, day: number): boolean {
  return isMock || day >= (opensOn[block] ?? 0);
}
