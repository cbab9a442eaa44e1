import ICAL from 'ical.js';
import type { Plan } from '../../domain/plan.ts';
import { isToldDone, type Session } from '../../domain/session.ts';
import { cleanLine } from './clean-text.ts';
import type { SessionText } from './describe-session.ts';
import type { EventOptions } from './session-event.ts';
import { stampOf, stampSince } from './stamp-of.ts';
import type { CalendarZone } from './time-zone.ts';
import { utcTime } from './utc-time.ts';

const STATUSES: Record<Session['status'], 'NEEDS-ACTION' | 'COMPLETED' | 'CANCELLED'> = {
  planned: 'NEEDS-ACTION',
  done: 'COMPLETED',
  missed: 'CANCELLED',
  skipped: 'CANCELLED',
  dropped: 'CANCELLED',
};

/** A session as a VTODO (RFC 5545, 3.6.2), beside its event and without an alarm of its own. */
export function sessionTodo(
  plan: Plan,
  session: Session,
  text: SessionText,
  zone: CalendarZone,
  options: EventOptions,
): ICAL.Component {
  const stamp = stampSince(plan, session, options.changedAt);
  const todo = new ICAL.Component('vtodo');
  todo.addPropertyWithValue('uid', cleanLine(`${session.id}-todo@${plan.uidHost}`));
  todo.addPropertyWithValue('sequence', session.sequence);
  todo.addPropertyWithValue('dtstamp', utcTime(stamp.changedAt));
  zone.setTimes(todo, { dtstart: session.startsAt, due: session.endsAt });
  todo.addPropertyWithValue('summary', text.title);
  todo.addPropertyWithValue('description', text.description);
  const isDone = isToldDone(session);
  const isUnmarked = session.status === 'done' && !isDone;
  todo.addPropertyWithValue('status', isUnmarked ? STATUSES.planned : STATUSES[session.status]);
  todo.addPropertyWithValue('percent-complete', isDone ? 100 : 0);
  if (isDone) todo.addPropertyWithValue('completed', utcTime(stampOf(plan, session).changedAt));
  todo.addPropertyWithValue('created', utcTime(stamp.createdAt));
  todo.addPropertyWithValue('last-modified', utcTime(stamp.changedAt));
  const categories = new ICAL.Property('categories');
  categories.setValues(text.categories);
  todo.addProperty(categories);
  if (options.url !== undefined) todo.addPropertyWithValue('url', new URL(options.url).href);
  return todo;
}
