import type { CivilDate } from '../../../domain/civil-date.ts';
import { addDays } from '../../../domain/civil-date.ts';
import type { Plan } from '../../../domain/plan.ts';
import { isMarkedByPerson, type Session } from '../../../domain/session.ts';

/** How far back a session that nobody marked is still something to catch up with. */
const CATCH_UP_DAYS = 7;

/** What to study on a day. */
export interface DueSessions {
  /** In the order in which they are studied. */
  sessions: Session[];
  /** Where nothing is due: what comes next. */
  next?: Session;
}

/**
 * What is due on a day, for an evening: the sessions of the day, then those of the week before that are not marked or were
 * missed, the latest first, as long as all together take no more than the plan gives the day, or a longest session where
 * that is more.
 */
export function sessionsDueOn({ sessions, request }: Plan, today: CivilDate): DueSessions {
  const isOpen = (session: Session) =>
    session.status === 'missed' || (session.status !== 'dropped' && !isMarkedByPerson(session));
  const ofToday = sessions.filter((session) => session.date === today && isOpen(session));
  const since = addDays(today, -CATCH_UP_DAYS);
  const before = sessions.filter(({ date }) => since <= date && date < today).filter(isOpen);
  const most = Math.max(request.sessionMinutes.max, totalMinutes(ofToday));
  const due = [...ofToday];
  for (const session of before.reverse()) if (totalMinutes([...due, session]) <= most) due.push(session);
  if (due.length > 0) return { sessions: due };
  const next = sessions.find(({ date, status }) => date > today && status === 'planned');
  return { sessions: [], ...(next && { next }) };
}

function totalMinutes(sessions: readonly Session[]): number {
  return sessions.flatMap(({ items }) => items).reduce((sum, { minutes }) => sum + minutes, 0);
}
