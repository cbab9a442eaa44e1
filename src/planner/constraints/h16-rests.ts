import type { SettledConstraint, StepConstraint } from './constraint.ts';

/**
 * H16: sessions that together pass 90 minutes have a rest between them. Inside a window the sessions are laid so; here
 * it is asked of windows that follow each other without one, such as around the sessions that a repair leaves in place.
 */
export const rests: StepConstraint = {
  id: 'H16',
  allows: ({ times, slotMinutes }, { slot, minutes }) =>
    times.isRested(slot.window, slotMinutes, slot.index, minutes),
};

/**
 * H16, asked of what is finished: what leaves a session can draw the next one nearer, so that a rest falls away which
 * stood between both and the window after them.
 */
export const restsLeft: SettledConstraint = {
  id: 'H16',
  holds: ({ times, slotMinutes }, { window, index }) => times.isRested(window, slotMinutes, index, 0),
};
