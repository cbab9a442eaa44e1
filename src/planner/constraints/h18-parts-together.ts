import { at } from '../model/at.ts';
import { DAYS_BETWEEN_PARTS } from '../model/limits.ts';
import type { StepConstraint } from './constraint.ts';

/** H18: a part of an item follows the one before within 10 days. */
export const partsTogether: StepConstraint = {
  id: 'H18',
  allows(placement, { task, slot }) {
    const last = at(placement.learnSlots, task.index).at(-1);
    return last === undefined || slot.day - placement.slot(last).day <= DAYS_BETWEEN_PARTS;
  },
};
