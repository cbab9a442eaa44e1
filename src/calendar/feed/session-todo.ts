import ICAL from 'ical.js';
import type { Plan, Session } from '../../domain/plan.ts';
import { cleanLine } from './clean-text.ts';
import type { CalendarLinks, SessionText } from './describe-session.ts';
import { stampOf } from './stamp-of.ts';
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
  links: CalendarLinks,
): ICAL.Component {
  const stamp = stampOf(plan, session);
  const todo = new ICAL.Component('vtodo');
  todo.addPropertyWithValue('uid', cleanLine(`${session.id}-todo@${plan.uidHost}`));
  todo.addPropertyWithValue('sequence', session.sequence);
  todo.addPropertyWithValue('dtstamp', utcTime(stamp.changedAt));
  zone.setTimes(todo, { dtstart: session.startsAt, due: session.endsAt });
  todo.addPropertyWithValue('summary', text.title);
  todo.addPropertyWithValue('description', text.description);
  todo.addPropertyWithValue('status', STATUSES[session.status]);
  todo.addPropertyWithValue('percent-complete', session.status === 'done' ? 100 : 0);
  if (session.status === 'done') todo.addPropertyWithValue('completed', utcTime(stamp.changedAt));
  todo.addPropertyWithValue('created', utcTime(stamp.createdAt));
  todo.addPropertyWithValue('last-modified', utcTime(stamp.changedAt));
  const categories = new ICAL.Property('categories');
  categories.setValues(text.categories);
  todo.addProperty(categories);
  if (links.subscription)
    todo.addPropertyWithValue('url', new URL(links.subscription.sessionUrl(session.id)).href);
  return todo;
}
