import { at } from '../model/at.ts';
import type { StepConstraint } from './constraint.ts';
import { isReviewedOn } from './h11-review-spacing.ts';

/** H11, seen from the study: the first comes before every review that is there, another on a day without one. */
export const studyFirst: StepConstraint = {
  id: 'H11',
  allows(placement, { task, slot }) {
    if (task.relearns !== undefined) return !isReviewedOn(placement, placement.task(task.relearns), slot.day);
    const first = at(placement.reviewSlots, task.index)[0];
    return first === undefined || slot.day < placement.slot(first).day;
  },
};
