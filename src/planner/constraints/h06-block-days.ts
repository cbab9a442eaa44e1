import type { Placement } from '../model/placement.ts';
import type { Task } from '../model/planning-problem.ts';
import type { StepConstraint } from './constraint.ts';

/** H6: an item is learned inside its block's days or later; earlier only where its block was opened early. */
export const blockDays: StepConstraint = {
  id: 'H6',
  allows: (placement, { task, slot }) => isBlockOpen(placement, task, slot.day),
};

/** Whether a task may be learned on a day as far as blocks go; what belongs to no block's days always may. */
export function isBlockOpen({ opensOn }: Placement, task: Task, day: number): boolean {
  return !isBoundToBlock(task) || day >= (opensOn[task.block] ?? 0);
}

/** Whether a task waits for its block's days: mocks have days of their own, and a person's own items stand in any block. */
export function isBoundToBlock({ isMock, item }: Task): boolean {
  return !isMock && item.kind !== 'own';
}
