import { at } from '../model/at.ts';
import type { StepConstraint } from './constraint.ts';

/** H11: a review comes after the first study (unless the item is known), each touch on a later day than the last. */
export const reviewSpacing: StepConstraint = {
  id: 'H11',
  allows(placement, { task, slot }) {
    if (!task.memory || !placement.isLearned(task) || slot.day <= placement.learnedOn(task)) return false;
    return at(placement.reviewSlots, task.index).every((index) => placement.slot(index).day !== slot.day);
  },
};
