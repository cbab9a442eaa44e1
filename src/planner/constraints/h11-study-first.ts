import { at } from '../model/at.ts';
import type { StepConstraint } from './constraint.ts';

/** H11, seen from the first study: it comes before every review that is there. */
export const studyFirst: StepConstraint = {
  id: 'H11',
  allows(placement, { task, slot }) {
    const first = at(placement.reviewSlots, task.index)[0];
    return first === undefined || slot.day < placement.slot(first).day;
  },
};
