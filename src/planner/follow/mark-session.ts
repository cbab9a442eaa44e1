import { canonicalJson } from '../../domain/canonical-json.ts';
import type { Plan } from '../../domain/plan.ts';
import type { SessionChange } from '../../domain/progress-report.ts';
import { isMarkedByPerson, type Session, type SessionStatus } from '../../domain/session.ts';
import { utcText } from '../../time/local-time.ts';

/** What a person says of a session beside moving it. */
export type SessionMark = Pick<SessionChange, 'status' | 'grades'>;

/**
 * A plan with a mark or grades written into one of its sessions; the same object where they say nothing new. What the
 * clock had marked becomes the person's, and is stamped again.
 *
 * @param now epoch milliseconds.
 */
export function writeMark(plan: Plan, session: Session, mark: SessionMark, now: number): Plan {
  const marked = markedSession(session, mark);
  if (canonicalJson(marked) === canonicalJson(session)) return plan;
  const sessions = (changed: Session) => plan.sessions.map((other) => (other === session ? changed : other));
  // How it went is shown in no calendar, and later grades leave the day of the mark as it was.
  if (marked.status === session.status && isMarkedByPerson(marked) === isMarkedByPerson(session))
    return { ...plan, sessions: sessions(marked) };
  const { createdAt } = plan.stamps[session.id] ?? plan;
  return {
    ...plan,
    sessions: sessions({ ...marked, sequence: session.sequence + 1 }),
    stamps: { ...plan.stamps, [session.id]: { createdAt, changedAt: utcText(now) } },
  };
}

function markedSession(session: Session, { status: told, grades = [] }: SessionMark): Session {
  const status = told ?? (grades.length > 0 ? 'done' : undefined);
  if (status === undefined) return session;
  const { markedBy: _before, items: _items, ...rest } = session;
  const items = gradedItems(session, status, grades);
  return { ...rest, status, ...(status !== 'planned' && { markedBy: 'person' as const }), items };
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
