import { SHORTEST_REVIEW_SESSION } from '../model/limits.ts';
import type { SettledConstraint, StepConstraint } from './constraint.ts';

/** H12, upper end: a session is no longer than the person's longest. */
export const longestSession: StepConstraint = {
  id: 'H12',
  allows({ slotMinutes }, { slot, minutes }) {
    return (slotMinutes[slot.index] ?? 0) + minutes <= slot.capacity;
  },
};

/** H12, lower end: at least the person's shortest session, or 10 minutes of reviews alone; an empty one is none. */
export const shortestSession: SettledConstraint = {
  id: 'H12',
  holds({ slotMinutes, slotStudyMinutes, problem }, { index }) {
    const minutes = slotMinutes[index] ?? 0;
    if (minutes === 0 || minutes >= problem.request.sessionMinutes.min) return true;
    return (slotStudyMinutes[index] ?? 0) === 0 && minutes >= SHORTEST_REVIEW_SESSION;
  },
};
