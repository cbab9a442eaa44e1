import type { StepConstraint } from './constraint.ts';

/** H12, upper end: a session is no longer than the person's longest. */
export const longestSession: StepConstraint = {
  id: 'H12',
  allows({ slotMinutes }, { slot, minutes }) {
    return (slotMinutes[slot.index] ?? 0) + minutes <= slot.capacity;
  },
};
