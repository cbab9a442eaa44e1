import type { StepConstraint } from './constraint.ts';

/** H6: an item is learned inside its block's days or later; earlier only where the block was opened early, since the one before it has nothing left. */
export const blockDays: StepConstraint = {
  id: 'H6',
  allows({ problem: { opensOn } }, { task, slot }) {
    return task.isMock || slot.day >= (opensOn[task.block] ?? 0);
  },
};
