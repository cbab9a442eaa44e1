import ICAL from 'ical.js';
import generateCalendar, {
  type ICalAlarmData,
  ICalAlarmType,
  type ICalEventData,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import type { Plan, Session } from '../domain/plan.ts';
import { cleanLine, cleanText } from './clean-text.ts';
import { sessionDescription, sessionTitle } from './describe-session.ts';
import { timeZoneComponent } from './time-zone.ts';

/** Part of every feed's validator: raise it with each change of what is rendered. */
export const RENDERER_VERSION = '1';

export interface CalendarOptions {
  /** The base of links, without a slash at the end. */
  publicUrl: string;
  /** In a subscribed feed only, never in an exported file: where it is, and where a session can be marked. */
  subscription?: { feedUrl: string; sessionUrl: (sessionId: string) => string };
}

/** A line may hold 75 octets without its end; ical.js does not count the space that begins a folded one. */
const FOLD_OCTETS = 74;

/**
 * A plan as an iCalendar stream (RFC 5545, RFC 7986): one VEVENT a session, one VTIMEZONE, CRLF throughout.
 *
 * It depends on nothing but the plan and the options, so an unchanged plan has unchanged bytes: DTSTAMP, CREATED and
 * LAST-MODIFIED are the revision's that last changed the session. There is no METHOD: that would demand an ORGANIZER
 * (RFC 5546, 3.2.1) and make DTSTAMP the time of sending.
 */
export function renderCalendar(plan: Plan, options: CalendarOptions): string {
  const generated = generateCalendar({ prodId: { company: 'Stepladder', product: 'Study plan' } });
  for (const session of plan.sessions) generated.createEvent(eventData(plan, session, options));

  // Its own serialiser escapes, orders and folds otherwise than RFC 5545 asks; ical.js writes what it built.
  const calendar = new ICAL.Component('vcalendar');
  addCalendarProperties(calendar, plan, options);
  calendar.addSubcomponent(timeZoneComponent(plan.request.timeZone, plan.sessions));
  const built = new ICAL.Component(ICAL.parse(generated.toString()));
  for (const event of built.getAllSubcomponents('vevent')) {
    const sessionId = event.getFirstPropertyValue('uid')?.toString().split('@')[0];
    if (sessionId && options.subscription) {
      event.updatePropertyWithValue('url', options.subscription.sessionUrl(sessionId));
    }
    calendar.addSubcomponent(event);
  }
  return serialise(calendar);
}

function addCalendarProperties(calendar: ICAL.Component, plan: Plan, options: CalendarOptions): void {
  const name = 'Stepladder: interview plan';
  const description = cleanText(
    `${plan.request.weeks} weeks of study for the interview on ${plan.request.interviewDate}.`,
  );
  const add = (key: string, value: unknown) => calendar.addPropertyWithValue(key, value as string);
  add('version', '2.0');
  add('prodid', '-//Stepladder//Study plan//EN');
  add('calscale', 'GREGORIAN');
  add('name', name);
  add('x-wr-calname', name);
  add('description', description);
  add('x-wr-caldesc', description);
  add('x-wr-timezone', plan.request.timeZone);
  add('url', options.publicUrl);
  if (options.subscription) add('source', options.subscription.feedUrl);
  add('refresh-interval', ICAL.Duration.fromString('PT1H'));
  add('x-published-ttl', 'PT1H');
  add('last-modified', utcTime(plan.updatedAt));
  add('color', 'steelblue');
  add('x-apple-calendar-color', '#4682B4');
}

function eventData(plan: Plan, session: Session, options: CalendarOptions): ICalEventData {
  const stamp = plan.stamps[session.id] ?? { createdAt: plan.createdAt, changedAt: plan.createdAt };
  const sessionUrl = options.subscription?.sessionUrl(session.id);
  const active = session.status === 'planned';
  const topics = new Map(plan.topics.map((topic) => [topic.slug, topic.name]));
  const categories = [...new Set(session.items.map((item) => topics.get(item.topic) ?? item.topic))];
  const summary = sessionTitle(plan, session);
  const alarms: ICalAlarmData[] =
    active && plan.request.reminderMinutes > 0
      ? [{ type: ICalAlarmType.display, trigger: plan.request.reminderMinutes * 60, description: summary }]
      : [];
  return {
    id: `${session.id}@${plan.uidHost}`,
    sequence: session.sequence,
    stamp: stamp.changedAt,
    created: stamp.createdAt,
    lastModified: stamp.changedAt,
    // A local string without an offset: with one, ical-generator would print the server's wall clock.
    start: session.startsAt.slice(0, 19),
    end: session.endsAt.slice(0, 19),
    timezone: plan.request.timeZone,
    summary,
    description: sessionDescription(plan, session, {
      publicUrl: options.publicUrl,
      ...(sessionUrl === undefined ? {} : { sessionUrl }),
    }),
    status: session.status === 'dropped' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    transparency: active ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
    categories: [session.block, ...categories].map((category) => ({ name: cleanLine(category) })),
    alarms,
  };
}

function utcTime(instant: string): ICAL.Time {
  return ICAL.Time.fromDateTimeString(`${instant.slice(0, 19)}Z`);
}

function serialise(calendar: ICAL.Component): string {
  const before = ICAL.foldLength;
  ICAL.foldLength = FOLD_OCTETS;
  try {
    return `${calendar.toString().replace(/(\r\n)*$/, '')}\r\n`;
  } finally {
    ICAL.foldLength = before;
  }
}
