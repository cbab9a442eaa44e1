import ICAL from 'ical.js';
import { renderCalendar } from '../../../src/calendar/feed/render-calendar.ts';
import type { Plan } from '../../../src/domain/plan.ts';
import { planAcrossChanges, SUBSCRIBED } from '../../../testbed/feeds/feed-plan.ts';
import { lintFeed } from '../../../testbed/feeds/lint-feed.ts';

/** Zones that are other zones by another name. */
export const ALIASES = [
  'Asia/Calcutta',
  'Europe/Kiev',
  'US/Eastern',
  'GB',
  'UTC',
  'Etc/UTC',
  'GMT',
  'Etc/GMT+5',
  'Etc/GMT-14',
  'EST5EDT',
  'Asia/Saigon',
];

/** When each event runs by the feed's own VTIMEZONE, in seconds since 1970. */
export function readTimes(feed: string): [string, number, number][] {
  const calendar = new ICAL.Component(ICAL.parse(feed));
  const component = calendar.getFirstSubcomponent('vtimezone');
  const zone = new ICAL.Timezone({ component });
  return calendar.getAllSubcomponents('vevent').map((vevent) => {
    const event = new ICAL.Event(vevent);
    const seconds = (time: ICAL.Time) => {
      const inUtc = time.zone === ICAL.Timezone.utcTimezone;
      return Date.parse(`${time.toString().slice(0, 19)}Z`) / 1000 - (inUtc ? 0 : zone.utcOffset(time));
    };
    return [event.uid, seconds(event.startDate), seconds(event.endDate)];
  });
}

/** When each session of a plan runs, alike. */
export function timesOf(plan: Plan): [string, number, number][] {
  return plan.sessions.map(({ id, startsAt, endsAt }) => [
    `${id}@${plan.uidHost}`,
    Date.parse(startsAt) / 1000,
    Date.parse(endsAt) / 1000,
  ]);
}

/** The zones whose feed says other instants than its plan, or gives a finding. */
export function zonesMisread(zones: readonly string[]): string[] {
  return zones.filter((timeZone) => {
    const plan = planAcrossChanges(timeZone);
    const feed = renderCalendar(plan, SUBSCRIBED);
    const isRight = JSON.stringify(readTimes(feed)) === JSON.stringify(timesOf(plan));
    return !isRight || lintFeed(feed).length > 0 || !feed.includes(`TZID:${timeZone}\r\n`);
  });
}
