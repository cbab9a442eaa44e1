import { AppError, type Issue } from '../../domain/error.ts';
import type { Plan } from '../../domain/plan.ts';
import type { SessionChange } from '../../domain/progress-report.ts';
import type { Violation } from '../../domain/schedule.ts';
import type { Session } from '../../domain/session.ts';
import { checkPlan } from '../check/check-plan.ts';
import { reportRecall } from '../repair/facts/report-recall.ts';
import { checkMove } from './check-move.ts';
import { findChangeFaults } from './find-change-faults.ts';
import { writeMark } from './mark-session.ts';

/**
 * What a person says of one session, written into the plan: a mark (done or skipped at any time, missed once it has
 * begun, or none again), another start, grades. A grade says that the session was done. A mark that is taken back takes
 * its grades with it. Predicted recall follows; everything else waits for the next replan.
 *
 * Each session that changes its time or status gets its sequence + 1, and one that is marked is stamped with `now`, which
 * tells on what day a session was done early; what the clock marked becomes the person's; revision and `updatedAt` are the caller's.
 *
 * @param now epoch milliseconds.
 * @returns the plan (the same object where nothing changes) and the hard constraints that it breaks until it is replanned.
 * @throws AppError `not_found` for a session that the plan does not have; `conflict` for one that was dropped; `invalid`
 *   with a pointer for a wrong value, and for a move that would break a hard constraint, naming it.
 */
export function applyProgress(
  plan: Plan,
  change: SessionChange,
  now: number,
): { plan: Plan; conflicts: Violation[] } {
  const session = plan.sessions.find(({ id }) => id === change.sessionId);
  if (!session) throw new AppError('not_found', `The plan has no session ${change.sessionId}.`);
  if (session.status === 'dropped')
    throw new AppError(
      'conflict',
      'This session was dropped from the plan; there is nothing to mark or move.',
    );
  const issues = findChangeFaults(session, change, now);
  const [first] = issues;
  if (first) throw new AppError('invalid', first.message, { issues });
  const changed =
    change.startsAt === undefined
      ? writeMark(plan, session, change, now)
      : move(plan, session, change as Move, now);
  if (changed === plan) return { plan, conflicts: checkPlan(plan, now) };
  const told = { ...changed, recall: reportRecall(changed) };
  return { plan: told, conflicts: checkPlan(told, now) };
}

type Move = Required<Pick<SessionChange, 'startsAt'>> & Pick<SessionChange, 'outsideWindows'>;

function move(plan: Plan, session: Session, { startsAt, outsideWindows = false }: Move, now: number): Plan {
  const isThere = Date.parse(startsAt) === Date.parse(session.startsAt);
  if (session.status === 'planned' && isThere) return plan;
  const outcome = checkMove(plan, session, startsAt, now, { outsideWindows });
  if (outcome.ok) return outcome.plan;
  const issues = outcome.violations.map(
    ({ constraint, message }): Issue => ({
      pointer: '/startsAt',
      code: constraint.toLowerCase(),
      message: `${message.charAt(0).toUpperCase()}${message.slice(1)}.`,
    }),
  );
  const [first] = outcome.violations;
  const why = first ? ` ${first.constraint}: ${first.message}.` : '';
  throw new AppError('invalid', `The session cannot be moved there.${why}`, { issues });
}
