import type { StepConstraint } from './constraint.ts';

/** H11: a review comes after the first study (unless the item is known), each touch on a later day than the last. */
export const reviewSpacing: StepConstraint = {
  id: 'H11',
  allows(timetable, { task, slot }) {
    if (!task.memory || !timetable.isLearned(task) || slot.day <= timetable.learnedOn(task)) return false;
    return timetable.reviewSlots[task.index]!.every((index) => timetable.slot(index).day !== slot.day);
  },
};

/** H11, seen from the first study: it comes before every review that is there. */
export const studyBeforeReviews: StepConstraint = {
  id: 'H11',
  allows(timetable, { task, slot }) {
    const first = timetable.reviewSlots[task.index]![0];
    return first === undefined || slot.day < timetable.slot(first).day;
  },
};
