import { AppError, type Issue } from '../../domain/error.ts';
import type { Plan, Session, SessionChange, SessionStatus, Violation } from '../../domain/plan.ts';
import { utcText } from '../../time/local-time.ts';
import { checkPlan } from '../check/check-plan.ts';
import { reportRecall } from '../repair/facts/report-recall.ts';
import { checkMove } from './check-move.ts';

/**
 * What a person says of one session, written into the plan: a mark (done or skipped at any time, missed once it has
 * begun, or none again), another start, grades. A grade says that the session was done. A mark that is taken back takes
 * its grades with it. Predicted recall follows; everything else waits for the next replan.
 *
 * Each session that changes its time or status gets its sequence + 1, and one that is marked is stamped with `now`, which
 * tells on what day a session was done early; revision and `updatedAt` are the caller's.
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
  checkSessionChange(session, change, now);
  const changed =
    change.startsAt === undefined
      ? mark(plan, session, change, now)
      : move(plan, session, change.startsAt, now);
  if (changed === plan) return { plan, conflicts: checkPlan(plan, now) };
  const told = { ...changed, recall: reportRecall(changed) };
  return { plan: told, conflicts: checkPlan(told, now) };
}

function mark(plan: Plan, session: Session, change: SessionChange, now: number): Plan {
  const status = change.status ?? (change.grades?.length ? 'done' : session.status);
  const marked = { ...session, status, items: gradedItems(session, status, change.grades ?? []) };
  if (JSON.stringify(marked) === JSON.stringify(session)) return plan;
  const sessions = (changed: Session) => plan.sessions.map((other) => (other === session ? changed : other));
  // How it went is shown in no calendar, and later grades leave the day of the mark as it was.
  if (status === session.status) return { ...plan, sessions: sessions(marked) };
  const { createdAt } = plan.stamps[session.id] ?? plan;
  return {
    ...plan,
    sessions: sessions({ ...marked, sequence: session.sequence + 1 }),
    stamps: { ...plan.stamps, [session.id]: { createdAt, changedAt: utcText(now) } },
  };
}

/** The items with their new grades; only what was done has any. */
function gradedItems(
  { items }: Session,
  status: SessionStatus,
  grades: NonNullable<SessionChange['grades']>,
): Session['items'] {
  if (status !== 'done') return items.map(({ grade: _grade, ...item }) => item);
  return items.map((item) => {
    const grade = grades.findLast(({ itemId }) => itemId === item.itemId)?.grade;
    return grade === undefined ? item : { ...item, grade };
  });
}

function move(plan: Plan, session: Session, startsAt: string, now: number): Plan {
  if (session.status === 'planned' && Date.parse(startsAt) === Date.parse(session.startsAt)) return plan;
  const outcome = checkMove(plan, session, startsAt, now);
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

function checkSessionChange(session: Session, change: SessionChange, now: number): void {
  const { status, startsAt, grades = [] } = change;
  const issues: Issue[] = [];
  if (status === 'missed' && Date.parse(session.startsAt) > now) {
    issues.push({
      pointer: '/status',
      code: 'not_begun',
      message:
        'A session can be missed only once it has begun; one that will not take place can be skipped or moved.',
      allowed: ['planned', 'done', 'skipped'],
    });
  }
  if (startsAt !== undefined && (grades.length > 0 || (status ?? 'planned') !== 'planned')) {
    issues.push({
      pointer: '/startsAt',
      code: 'moved_and_marked',
      message: 'A session is either moved or marked; send the two one after the other.',
    });
  } else if (startsAt !== undefined && (session.status === 'done' || session.status === 'skipped')) {
    issues.push({
      pointer: '/startsAt',
      code: 'marked',
      message: `A session that is ${session.status} cannot be moved; set its status to "planned" first.`,
    });
  }
  if (grades.length > 0 && !['planned', 'done'].includes(status ?? session.status)) {
    issues.push({
      pointer: '/grades',
      code: 'not_done',
      message: `A session that is ${status ?? session.status} has no grades; mark it done with them.`,
    });
  }
  if (grades.length > 0 && status === 'planned') {
    issues.push({
      pointer: '/status',
      code: 'not_done',
      message: 'Grades are for a session that was done; send "done" or no status with them.',
      allowed: ['done'],
    });
  }
  const ids = [...new Set(session.items.map(({ itemId }) => itemId))];
  for (const [index, { itemId }] of grades.entries()) {
    if (ids.includes(itemId)) continue;
    issues.push({
      pointer: `/grades/${index}/itemId`,
      code: 'unknown_value',
      message: `The session does not hold "${itemId}".`,
      allowed: ids,
    });
  }
  const [first] = issues;
  if (first) throw new AppError('invalid', first.message, { issues });
}
