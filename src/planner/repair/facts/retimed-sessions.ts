import type { Session } from '../../../domain/session.ts';
import { toInterval } from '../../../time/instants.ts';
import { stretchesOf } from '../../../time/local-time.ts';
import { minuteOf } from '../../../time/wall-clock.ts';
import { byStart } from '../publish/by-start.ts';

/**
 * A plan's sessions in another zone: those to come keep their wall-clock time there. One whose time is past by that is
 * missed, so that what it holds is placed anew; one whose time the clock skips keeps its instants, and will be moved.
 *
 * @param now epoch milliseconds.
 */
export function retimedSessions(sessions: readonly Session[], zone: string, now: number): Session[] {
  return sessions.map((session) => retimed(session, zone, now)).sort(byStart);
}

function retimed(session: Session, zone: string, now: number): Session {
  if (session.status !== 'planned' || Date.parse(session.startsAt) <= now) return session;
  const span = { from: minuteOf(session.from), to: minuteOf(session.to) };
  const exists = stretchesOf(session.date, zone).some(({ from, to }) => from <= span.from && span.to <= to);
  if (!exists) return session;
  const { startsAt, endsAt, startMs } = toInterval(session.date, span, zone);
  if (startMs > now) return { ...session, startsAt, endsAt };
  return { ...session, startsAt, endsAt, status: 'missed', markedBy: 'clock' };
}
