import ICAL from 'ical.js';
import type { Plan } from '../../domain/plan.ts';
import { cleanText, escapeText } from './clean-text.ts';
import { type CalendarLinks, describeSessions } from './describe-session.ts';
import { sessionEvent } from './session-event.ts';
import { sessionTodo } from './session-todo.ts';
import { calendarZone, ZONE_DATA_VERSION } from './time-zone.ts';
import { utcTime } from './utc-time.ts';

/** Part of every feed's validator: raise the number with each change of what is rendered. */
export const RENDERER_VERSION = `2/${ZONE_DATA_VERSION}`;

export interface CalendarOptions extends CalendarLinks {
  /** Whether each session is a VTODO as well. */
  todos?: boolean;
}

/** A line may hold 75 octets without its end; ical.js does not count the space that begins a folded one. */
const FOLD_OCTETS = 74;

/**
 * A plan as an iCalendar stream (RFC 5545, RFC 7986): one VEVENT a session, one VTIMEZONE, CRLF throughout.
 *
 * It depends on nothing but the plan and the options, so an unchanged plan has unchanged bytes: DTSTAMP, CREATED and
 * LAST-MODIFIED are the revision's that last changed the session. There is no METHOD: that would demand an ORGANIZER
 * (RFC 5546, 3.2.1) and make DTSTAMP the time of sending. There is no UID of the calendar either: with one,
 * vdirsyncer 0.19 keeps a single event.
 *
 * @throws RangeError for a session that does not end after it starts, or whose times are none.
 */
export function renderCalendar(plan: Plan, options: CalendarOptions): string {
  const { sessions } = plan;
  for (const { id, startsAt, endsAt } of sessions) {
    // ical-generator would swap the two in silence.
    if (!(Date.parse(startsAt) < Date.parse(endsAt))) {
      throw new RangeError(`Session ${id} must end after it starts; it runs from ${startsAt} to ${endsAt}.`);
    }
  }
  const instants = sessions.flatMap(({ startsAt, endsAt }) => [startsAt, endsAt]);
  const zone = calendarZone(plan.request.timeZone, instants.length > 0 ? instants : [plan.createdAt]);
  const describe = describeSessions(plan, options);

  const calendar = new ICAL.Component('vcalendar');
  addCalendarProperties(calendar, plan, options);
  calendar.addSubcomponent(zone.component);
  for (const session of sessions) {
    const text = describe(session);
    calendar.addSubcomponent(sessionEvent(plan, session, text, zone, options));
    if (options.todos) calendar.addSubcomponent(sessionTodo(plan, session, text, zone, options));
  }
  return serialise(calendar);
}

function addCalendarProperties(calendar: ICAL.Component, plan: Plan, options: CalendarOptions): void {
  const { weeks, interviewDate, timeZone } = plan.request;
  const name = 'Stepladder: interview plan';
  const description = cleanText(`${weeks} weeks of study for the interview on ${interviewDate}.`);
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', '-//Stepladder//Study plan//EN');
  calendar.addPropertyWithValue('calscale', 'GREGORIAN');
  calendar.addPropertyWithValue('name', escapeText(name));
  calendar.addPropertyWithValue('x-wr-calname', escapeText(name));
  calendar.addPropertyWithValue('description', description);
  calendar.addPropertyWithValue('x-wr-caldesc', escapeText(description));
  calendar.addPropertyWithValue('x-wr-timezone', timeZone);
  calendar.addPropertyWithValue('url', new URL(options.publicUrl).href);
  if (options.subscription) {
    const source = new ICAL.Property('source');
    source.resetType('uri');
    source.setValue(new URL(options.subscription.feedUrl).href);
    calendar.addProperty(source);
  }
  calendar.addPropertyWithValue('refresh-interval', ICAL.Duration.fromString('PT1H'));
  calendar.addPropertyWithValue('x-published-ttl', 'PT1H');
  calendar.addPropertyWithValue('last-modified', utcTime(plan.updatedAt));
  calendar.addPropertyWithValue('color', 'steelblue');
  calendar.addPropertyWithValue('x-apple-calendar-color', '#4682B4');
}

function serialise(calendar: ICAL.Component): string {
  const before = ICAL.foldLength;
  ICAL.foldLength = FOLD_OCTETS;
  try {
    return `${calendar.toString()}\r\n`;
  } finally {
    ICAL.foldLength = before;
  }
}
