import { DESIGN_ITEMS_PER_DAY } from '../model/limits.ts';
import type { StepConstraint } from './constraint.ts';

/** H13: at most two sittings over design items a day; their reviews do not count. */
export const designLoad: StepConstraint = {
  id: 'H13',
  allows({ dayDesigns }, { task, slot }) {
    return !task.isDesign || (dayDesigns[slot.day] ?? 0) < DESIGN_ITEMS_PER_DAY;
  },
};
