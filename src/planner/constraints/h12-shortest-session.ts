import { SHORTEST_REVIEW_SESSION } from '../model/limits.ts';
import type { PlanningProblem } from '../model/planning-problem.ts';
import type { SettledConstraint } from './constraint.ts';

/** H12, lower end: at least the person's shortest session, or 10 minutes of reviews alone; an empty one is none. */
export const shortestSession: SettledConstraint = {
  id: 'H12',
  holds({ slotMinutes, slotStudyMinutes, problem }, { index }) {
    const minutes = slotMinutes[index] ?? 0;
    return minutes === 0 || minutes >= leastMinutesOf(problem, slotStudyMinutes[index] ?? 0);
  },
};

/** Minutes that a session must have that holds so many minutes of anything but reviews. */
export function leastMinutesOf({ request }: PlanningProblem, studyMinutes: number): number {
  const { min } = request.sessionMinutes;
  return studyMinutes > 0 ? min : Math.min(min, SHORTEST_REVIEW_SESSION);
}
