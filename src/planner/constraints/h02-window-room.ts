import type { StepConstraint } from './constraint.ts';

/**
 * H2: each session lies inside a free window of its day. The sessions of a window follow each other, at the starts and
 * with the rests of `SessionTimes`, so that H1 (no overlap), H3, H7, H10 and H15 hold with it: `freeTime` leaves
 * blackouts, busy times and changes of offset out.
 */
export const windowRoom: StepConstraint = {
  id: 'H2',
  allows: (placement, { slot, minutes }) => placement.excessIn(slot, minutes) <= 0,
};
