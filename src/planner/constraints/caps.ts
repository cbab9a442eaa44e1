import { at } from '../element.ts';
import type { StepConstraint } from './constraint.ts';

/** H4: daily and weekly minute caps hold. */
export const caps: StepConstraint = {
  id: 'H4',
  allows({ dayMinutes, weekMinutes, problem: { calendar } }, { slot, minutes }) {
    return (
      at(dayMinutes, slot.day) + minutes <= calendar.minutesPerDay &&
      at(weekMinutes, slot.week) + minutes <= calendar.minutesPerWeek
    );
  },
};
