import ICAL from 'ical.js';
import generateCalendar, { ICalAlarmType, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import type { Plan, Session } from '../../domain/plan.ts';
import { cleanLine } from './clean-text.ts';
import type { CalendarLinks, SessionText } from './describe-session.ts';
import { stampOf } from './stamp-of.ts';
import type { CalendarZone } from './time-zone.ts';

/**
 * A session as a VEVENT (RFC 5545, 3.6.1). Only what is still to be done takes time and rings; what was done, missed
 * or skipped stays to look back on, and what was dropped is CANCELLED.
 *
 * ical-generator builds it and ical.js reads it at once, because the former's own serialiser puts properties after
 * alarms and escapes URLs. It is given instants, which it prints in UTC wherever the server stands; of local times it
 * would make the server's.
 */
export function sessionEvent(
  plan: Plan,
  session: Session,
  text: SessionText,
  zone: CalendarZone,
  links: CalendarLinks,
): ICAL.Component {
  const stamp = stampOf(plan, session);
  const isAhead = session.status === 'planned';
  const generated = generateCalendar().createEvent({
    id: cleanLine(`${session.id}@${plan.uidHost}`),
    sequence: session.sequence,
    stamp: stamp.changedAt,
    created: stamp.createdAt,
    lastModified: stamp.changedAt,
    start: session.startsAt,
    end: session.endsAt,
    summary: text.title,
    description: text.description,
    status: session.status === 'dropped' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    transparency: isAhead ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
    categories: text.categories.map((name) => ({ name })),
    alarms:
      isAhead && plan.request.reminderMinutes > 0
        ? [
            {
              type: ICalAlarmType.display,
              trigger: plan.request.reminderMinutes * 60,
              description: text.title,
            },
          ]
        : [],
  });
  const event = new ICAL.Component(ICAL.parse(generated.toString().trimEnd()));
  zone.setTimes(event, { dtstart: session.startsAt, dtend: session.endsAt });
  if (links.subscription)
    event.addPropertyWithValue('url', new URL(links.subscription.sessionUrl(session.id)).href);
  return event;
}
