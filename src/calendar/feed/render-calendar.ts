import ICAL from 'ical.js';
import { type FeedOptions, WHOLE_FEED } from '../../domain/calendar-feed.ts';
import type { Plan } from '../../domain/plan.ts';
import { laterOf } from '../../time/local-time.ts';
import { calendarName } from './calendar-name.ts';
import { cleanText, escapeText } from './clean-text.ts';
import { describeSessions } from './describe-session.ts';
import { serialiseCalendar } from './serialise-calendar.ts';
import { sessionEvent } from './session-event.ts';
import { sessionTodo } from './session-todo.ts';
import { shownSessions } from './shown-sessions.ts';
import { calendarZone, ZONE_DATA_VERSION } from './time-zone.ts';
import { utcTime } from './utc-time.ts';

/** Part of every feed's validator: raise the number with each change of what is rendered. */
export const RENDERER_VERSION = `4/${ZONE_DATA_VERSION}`;

export interface CalendarOptions {
  /** The base of links, without a slash at the end. */
  publicUrl: string;
  /**
   * In a subscribed feed only, never in an exported file: where it is; and where a session can be marked, where the
   * feed's reader may do that.
   */
  subscription?: { feedUrl: string; sessionUrl?: (sessionId: string) => string };
  /** Absent: everything. */
  show?: FeedOptions;
  /** One session alone, by id. */
  only?: string;
  /** RFC 3339 UTC: when what stands in it beyond the plan last changed, such as the base of its links. */
  changedAt?: string;
}

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
  const { show = WHOLE_FEED, only, subscription, changedAt } = options;
  const sessions = shownSessions(plan.sessions, show).filter(({ id }) => only === undefined || id === only);
  const instants = sessions.flatMap(({ startsAt, endsAt }) => [startsAt, endsAt]);
  const zone = calendarZone(plan.request.timeZone, instants.length > 0 ? instants : [plan.createdAt]);
  const describe = describeSessions(plan, {
    publicUrl: options.publicUrl,
    titles: show.titles,
    ...(subscription?.sessionUrl && { sessionUrl: subscription.sessionUrl }),
  });

  const calendar = new ICAL.Component('vcalendar');
  addCalendarProperties(calendar, plan, options);
  calendar.addSubcomponent(zone.component);
  for (const session of sessions) {
    const text = describe(session);
    const url = subscription?.sessionUrl?.(session.id);
    const said = {
      ...(url !== undefined && { url }),
      ...(show.alarms && { alarms: show.alarms }),
      ...(changedAt !== undefined && { changedAt }),
    };
    calendar.addSubcomponent(sessionEvent(plan, session, text, zone, said));
    if (show.todos) calendar.addSubcomponent(sessionTodo(plan, session, text, zone, said));
  }
  return serialiseCalendar(calendar);
}

function addCalendarProperties(calendar: ICAL.Component, plan: Plan, options: CalendarOptions): void {
  const { weeks, interviewDate, timeZone } = plan.request;
  const { changedAt = '' } = options;
  const name = calendarName(plan);
  const description = cleanText(
    `${weeks} weeks of study ${plan.endsByWeeks ? 'until' : 'for the interview on'} ${interviewDate}.`,
  );
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
  const lastModified = laterOf(plan.updatedAt, changedAt);
  calendar.addPropertyWithValue('last-modified', utcTime(lastModified));
  calendar.addPropertyWithValue('color', 'steelblue');
  calendar.addPropertyWithValue('x-apple-calendar-color', '#4682B4');
}
