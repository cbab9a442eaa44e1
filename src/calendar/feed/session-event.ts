import type ICAL from 'ical.js';
import type { Plan } from '../../domain/plan.ts';
import type { Session } from '../../domain/session.ts';
import { calendarEvent } from './calendar-event.ts';
import { cleanLine } from './clean-text.ts';
import type { SessionText } from './describe-session.ts';
import { alarmsOf } from './session-alarms.ts';
import { stampSince } from './stamp-of.ts';
import type { CalendarZone } from './time-zone.ts';

/** What a session's event says beyond its session. */
export interface EventOptions {
  /** Where it can be marked, where that is for the reader of the feed. */
  url?: string;
  /** Minutes, in the place of the plan's own. */
  alarms?: readonly number[];
  /** RFC 3339 UTC: when what the event says beyond its session last changed. */
  changedAt?: string;
}

/**
 * A session as a VEVENT. Only what is still to be done takes time and rings; what was done, missed or skipped stays to
 * look back on, and what was dropped is CANCELLED.
 */
export function sessionEvent(
  plan: Plan,
  session: Session,
  text: SessionText,
  zone: CalendarZone,
  options: EventOptions,
): ICAL.Component {
  const event = calendarEvent(
    {
      uid: cleanLine(`${session.id}@${plan.uidHost}`),
      sequence: session.sequence,
      stamp: stampSince(plan, session, options.changedAt),
      startsAt: session.startsAt,
      endsAt: session.endsAt,
      ...text,
      isCancelled: session.status === 'dropped',
      isOpaque: session.status === 'planned',
      alarms: alarmsOf(plan, session, options.alarms),
    },
    zone,
  );
  if (options.url !== undefined) event.addPropertyWithValue('url', new URL(options.url).href);
  return event;
}
