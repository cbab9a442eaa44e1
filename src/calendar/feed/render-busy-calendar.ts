import { createHash } from 'node:crypto';
import ICAL from 'ical.js';
import { type FeedOptions, WHOLE_FEED } from '../../domain/calendar-feed.ts';
import type { Plan } from '../../domain/plan.ts';
import type { Session } from '../../domain/session.ts';
import { laterOf } from '../../time/local-time.ts';
import { calendarEvent } from './calendar-event.ts';
import { cleanLine, escapeText } from './clean-text.ts';
import { serialiseCalendar } from './serialise-calendar.ts';
import { alarmsOf } from './session-alarms.ts';
import { shownSessions } from './shown-sessions.ts';
import { stampSince } from './stamp-of.ts';
import { calendarZone } from './time-zone.ts';
import { utcTime } from './utc-time.ts';

export interface BusyCalendarOptions {
  /** A secret of the plan's own, from which its UIDs are made: they tell nothing of the plan, and outlast a new address. */
  uidSalt: string;
  /** Absent: everything. */
  show?: FeedOptions;
  /** RFC 3339 UTC: when what stands in it beyond the plan last changed. */
  changedAt?: string;
}

/**
 * When a plan takes somebody's time, and nothing else of it: no title, description, category, link, name or id of it, of
 * its person or of this service. What was missed, skipped or dropped is cancelled alike. Nothing rings unless it is asked
 * for: who looks at it is not who studies.
 * @throws RangeError for a session that does not end after it starts, or whose times are none.
 */
export function renderBusyCalendar(plan: Plan, options: BusyCalendarOptions): string {
  const { uidSalt, show = WHOLE_FEED, changedAt = '' } = options;
  const sessions = shownSessions(plan.sessions, show);
  const instants = sessions.flatMap(({ startsAt, endsAt }) => [startsAt, endsAt]);
  const zone = calendarZone(plan.request.timeZone, instants.length > 0 ? instants : [plan.createdAt]);
  const title = cleanLine(show.busyTitle);

  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', '-//busy.invalid//Busy times//EN');
  calendar.addPropertyWithValue('calscale', 'GREGORIAN');
  calendar.addPropertyWithValue('name', escapeText(title));
  calendar.addPropertyWithValue('x-wr-calname', escapeText(title));
  calendar.addPropertyWithValue('x-wr-timezone', plan.request.timeZone);
  calendar.addPropertyWithValue('refresh-interval', ICAL.Duration.fromString('PT1H'));
  calendar.addPropertyWithValue('x-published-ttl', 'PT1H');
  calendar.addPropertyWithValue('last-modified', utcTime(laterOf(plan.updatedAt, changedAt)));
  calendar.addSubcomponent(zone.component);
  for (const session of sessions) {
    const isCancelled = !['planned', 'done'].includes(session.status);
    const content = {
      uid: uidOf(session, uidSalt),
      sequence: session.sequence,
      stamp: stampSince(plan, session, changedAt),
      startsAt: session.startsAt,
      endsAt: session.endsAt,
      title: isCancelled ? `Cancelled: ${title}` : title,
      isCancelled,
      isOpaque: session.status === 'planned',
      alarms: alarmsOf(plan, session, show.alarms ?? []),
    };
    calendar.addSubcomponent(calendarEvent(content, zone));
  }
  return serialiseCalendar(calendar);
}

function uidOf({ id }: Session, salt: string): string {
  const digest = createHash('sha256').update(`${salt}\n${id}`).digest('hex');
  return `${digest.slice(0, 32)}@busy.invalid`;
}
