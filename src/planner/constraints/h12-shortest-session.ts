import { SHORTEST_REVIEW_SESSION } from '../model/limits.ts';
import type { SettledConstraint } from './constraint.ts';

/** H12, lower end: at least the person's shortest session, or 10 minutes of reviews alone; an empty one is none. */
export const shortestSession: SettledConstraint = {
  id: 'H12',
  holds({ slotMinutes, slotStudyMinutes, problem }, { index }) {
    const minutes = slotMinutes[index] ?? 0;
    if (minutes === 0 || minutes >= problem.request.sessionMinutes.min) return true;
    return (slotStudyMinutes[index] ?? 0) === 0 && minutes >= SHORTEST_REVIEW_SESSION;
  },
};
