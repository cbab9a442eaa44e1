import { QUIET_DAYS } from '../model/limits.ts';
import type { StepConstraint } from './constraint.ts';

/** H8: no new material in the last 7 days, except questions of kinds that the pack lets in, the mock block's activities, and mocks. */
export const quietDays: StepConstraint = {
  id: 'H8',
  allows({ problem: { interviewDay } }, { task, slot }) {
    return task.isLateAllowed || slot.day < interviewDay - QUIET_DAYS;
  },
};
