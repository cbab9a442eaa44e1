import { at } from '../model/at.ts';
import type { StepConstraint } from './constraint.ts';

/**
 * H2: each session lies inside a free window of its day. The sessions of a window follow each other, so that H1 (no
 * overlap), H3, H7 and H10 hold with it: `freeTime` leaves blackouts, busy times and changes of offset out.
 */
export const windowRoom: StepConstraint = {
  id: 'H2',
  allows({ windowMinutes, problem: { calendar } }, { slot, minutes }) {
    const window = at(calendar.windows, slot.window);
    return (windowMinutes[slot.window] ?? 0) + minutes <= window.to - window.from;
  },
};
