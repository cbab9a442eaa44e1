import type { StepConstraint } from './constraint.ts';

/** H4: daily and weekly minute caps hold. */
export const caps: StepConstraint = {
  id: 'H4',
  allows({ dayMinutes, weekMinutes, problem: { calendar } }, { slot, minutes }) {
    return (
      dayMinutes[slot.day]! + minutes <= calendar.minutesPerDay &&
      weekMinutes[slot.week]! + minutes <= calendar.minutesPerWeek
    );
  },
};
