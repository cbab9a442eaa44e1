import { mostMinutesOn } from '../model/slots.ts';
import type { StepConstraint } from './constraint.ts';

/** H4: daily and weekly minute caps hold, and H17 on the eve. */
export const caps: StepConstraint = {
  id: 'H4',
  allows({ dayMinutes, weekMinutes, problem: { calendar } }, { slot, minutes }) {
    return (
      (dayMinutes[slot.day] ?? 0) + minutes <= mostMinutesOn(calendar, slot.day) &&
      (weekMinutes[slot.week] ?? 0) + minutes <= calendar.minutesPerWeek
    );
  },
};
