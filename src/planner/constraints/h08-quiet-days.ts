import { isQuietDay } from '../model/last-days.ts';
import type { PlanningProblem, Task } from '../model/planning-problem.ts';
import type { StepConstraint } from './constraint.ts';

/** H8: no new material in the last 7 days, except questions of kinds that the pack lets in, the mock block's activities, and mocks. */
export const quietDays: StepConstraint = {
  id: 'H8',
  allows: ({ problem }, { task, slot }) => mayBeginOn(problem, task, slot.day),
};

/** Whether a task may be new on a day. */
export function mayBeginOn(problem: PlanningProblem, { isLateAllowed }: Task, day: number): boolean {
  return isLateAllowed || !isQuietDay(problem, day);
}
