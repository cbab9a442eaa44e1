import type { Issue } from '../../domain/error.ts';
import type { SessionChange } from '../../domain/progress-report.ts';
import { isMarkedByPerson, type Session } from '../../domain/session.ts';

/** Everything that is wrong with what is said of a session, with pointers into the change. @param now epoch milliseconds. */
export function findChangeFaults(
  session: Session,
  change: Omit<SessionChange, 'sessionId'>,
  now: number,
): Issue[] {
  const { status, startsAt, outsideWindows, grades = [] } = change;
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
  } else if (startsAt !== undefined && session.status !== 'missed' && isMarkedByPerson(session)) {
    issues.push({
      pointer: '/startsAt',
      code: 'marked',
      message: `A session that is ${session.status} cannot be moved; set its status to "planned" first.`,
    });
  }
  if (outsideWindows !== undefined && startsAt === undefined) {
    issues.push({
      pointer: '/outsideWindows',
      code: 'not_moved',
      message: 'Only a move can lead outside your windows; send "startsAt" with it.',
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
  return issues;
}
