import { at } from '../model/at.ts';
import type { Placement } from '../model/placement.ts';
import type { Task } from '../model/planning-problem.ts';
import type { StepConstraint } from './constraint.ts';

/** H11: a review comes after the first study (unless the item is known), each touch on a later day than the last. */
export const reviewSpacing: StepConstraint = {
  id: 'H11',
  allows(placement, { task, slot: { day } }) {
    return (
      task.memory !== undefined &&
      isLearnedBefore(placement, task, day) &&
      !isReviewedOn(placement, task, day) &&
      !isRelearnedOn(placement, task, day)
    );
  },
};

/** Whether a task's first pass ends before a day. */
export function isLearnedBefore(placement: Placement, task: Task, day: number): boolean {
  return placement.isLearned(task) && day > placement.learnedOn(task);
}

function isRelearnedOn({ learnSlots, problem }: Placement, { relearnedBy }: Task, day: number): boolean {
  if (relearnedBy === undefined) return false;
  return at(learnSlots, relearnedBy).some((slot) => at(problem.slots, slot).day === day);
}

export function isReviewedOn(placement: Placement, { index }: Task, day: number): boolean {
  return at(placement.reviewSlots, index).some((slot) => placement.slot(slot).day === day);
}
