import { MOCK_DAYS, QUIET_DAYS } from './limits.ts';
import type { PlanningProblem } from './planning-problem.ts';

type Dated = Pick<PlanningProblem, 'interviewDay'>;

/** Whether a day is one of the last 7, which bring no new material (H8). */
export function isQuietDay({ interviewDay }: Dated, day: number): boolean {
  return day >= interviewDay - QUIET_DAYS;
}

/** Whether a day is one of the last 14: mocks lie in them (H9), and reviews may take more than their share (H14). */
export function isMockDay({ interviewDay }: Dated, day: number): boolean {
  return day >= interviewDay - MOCK_DAYS;
}
