import { AppError } from '../domain/error.ts';
import type { Plan } from '../domain/plan.ts';
import type { ProgressReport, SessionChange } from '../domain/progress-report.ts';
import type { Violation } from '../domain/schedule.ts';
import { applyProgress } from '../planner/follow/apply-progress.ts';
import { type AppliedReport, applyReport } from '../planner/follow/apply-report.ts';
import type { SessionMark } from '../planner/follow/mark-session.ts';
import { changeOpened, changePlan, type PlanAccess } from './change-plan.ts';
import { findPlanBySessionToken, type OpenDeps } from './open-plan.ts';

/** A plan after a mark, and the constraints that it breaks until the next replan. */
export interface RecordedProgress {
  plan: Plan;
  conflicts: Violation[];
}

/**
 * Marks a session, grades its items, or moves it by hand.
 * @throws AppError `not_found` for a plan or session that is not there; `invalid` for a change that cannot be, naming
 *   the constraint; `stale` as `changePlan`.
 */
export function recordProgress(
  deps: OpenDeps,
  access: PlanAccess,
  change: SessionChange,
): Promise<RecordedProgress> {
  return changePlan(deps, access, (plan, now) => applyProgress(plan, change, now));
}

/**
 * Marks and grades many sessions: all that is said, or nothing.
 * @throws AppError `not_found`, `stale` as `changePlan`; `invalid` with a pointer to everything that is wrong.
 */
export function reportProgress(
  deps: OpenDeps,
  access: PlanAccess,
  report: ProgressReport,
): Promise<AppliedReport> {
  return changePlan(deps, access, (plan, now) => applyReport(plan, report, now));
}

/**
 * Marks the one session that a token opens, whatever the plan's revision. Its link may mark that session and grade its items, not move it.
 * @throws AppError `not_found` where the token opens nothing; `invalid` as `recordProgress`.
 */
export async function markSession(
  deps: OpenDeps,
  token: string,
  mark: SessionMark,
): Promise<RecordedProgress> {
  const open = async () => {
    const opened = await findPlanBySessionToken(deps, token);
    if (!opened) throw new AppError('not_found', 'There is no session at this address.');
    return opened;
  };
  // The token stands in for the key, and only here: it has been shown to open this very session.
  return changeOpened(deps, open, ({ plan, sessionId }, now) =>
    applyProgress(plan, { ...mark, sessionId }, now),
  );
}
