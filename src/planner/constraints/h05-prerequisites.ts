import { at } from '../model/at.ts';
import type { StepConstraint } from './constraint.ts';

/** H5: a hard prerequisite is learned strictly earlier, or earlier inside the same session. */
export const prerequisites: StepConstraint = {
  id: 'H5',
  allows(placement, { task, slot }) {
    for (const index of task.requires) {
      const required = placement.task(index);
      const sittings = at(placement.learnSlots, index);
      if (sittings.length < required.sittings.length || (sittings[sittings.length - 1] ?? 0) > slot.index)
        return false;
    }
    for (const index of task.requiredBy) {
      const first = at(placement.learnSlots, index)[0];
      if (first !== undefined && first < slot.index) return false;
    }
    const before = placement.learnedIn(task);
    return before <= slot.index;
  },
};
