import ICAL from 'ical.js';
import generateCalendar, { ICalAlarmType, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import type { Stamp } from './stamp-of.ts';
import type { CalendarZone } from './time-zone.ts';

/** What a VEVENT says; all text free of control characters, not yet escaped. */
export interface EventContent {
  uid: string;
  sequence: number;
  stamp: Stamp;
  /** RFC 3339. */
  startsAt: string;
  endsAt: string;
  title: string;
  description?: string;
  categories?: readonly string[];
  isCancelled: boolean;
  /** Whether it takes time. */
  isOpaque: boolean;
  /** Minutes before its start. */
  alarms: readonly number[];
}

/**
 * A VEVENT (RFC 5545, 3.6.1). Each alarm has a UID (RFC 9074, 4) that its event and its minutes give: one that was
 * dismissed stays so when the feed is read again.
 *
 * ical-generator builds it and ical.js reads it at once, because the former's own serialiser puts properties after
 * alarms and escapes URLs, and its calendar folds slowly. It is given instants, which it prints in UTC wherever the
 * server stands; of local times it would make the server's.
 */
export function calendarEvent(content: EventContent, zone: CalendarZone): ICAL.Component {
  const { uid, sequence, stamp, startsAt, endsAt, title, description, categories = [], alarms } = content;
  const generated = generateCalendar().createEvent({
    id: uid,
    sequence,
    stamp: stamp.changedAt,
    created: stamp.createdAt,
    lastModified: stamp.changedAt,
    start: startsAt,
    end: endsAt,
    summary: title,
    ...(description !== undefined && { description }),
    status: content.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    transparency: content.isOpaque ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
    categories: categories.map((name) => ({ name })),
    alarms: alarms.map((minutes) => ({
      type: ICalAlarmType.display,
      trigger: minutes * 60,
      description: title,
    })),
  });
  const event = new ICAL.Component(ICAL.parse(generated.toString().trimEnd()));
  zone.setTimes(event, { dtstart: startsAt, dtend: endsAt });
  for (const [at, alarm] of event.getAllSubcomponents('valarm').entries())
    alarm.addPropertyWithValue('uid', `alarm-${alarms[at]}-${uid}`);
  return event;
}
