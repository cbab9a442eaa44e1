import { describe, expect, it } from 'vitest';
import { renderCalendar } from '../../../src/calendar/feed/render-calendar.ts';
import { planAcrossChanges, SUBSCRIBED } from '../../../testbed/feeds/feed-plan.ts';
import { lintFeed } from '../../../testbed/feeds/lint-feed.ts';
import { daysBeforeChanges } from '../../../testbed/feeds/zone-oracle.ts';
import { aPlan, aSession } from '../../../testbed/plans/plans.ts';
import { ALIASES, readTimes, timesOf, zonesMisread } from './feed-instants.ts';

/** `2026-09-19` → `20260920`. */
function nextDay(date: string): string {
  return new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10).replaceAll('-', '');
}

describe('the zone of a feed', () => {
  it('means the instants of the planner in each alias and every eighth zone, without a finding', () => {
    const some = Intl.supportedValuesOf('timeZone').filter((_, index) => index % 8 === 0);
    expect(some.length).toBeGreaterThan(50);
    expect(zonesMisread([...ALIASES, ...some])).toEqual([]);
  });

  it('is a yearly rule, or computed where the rule does not hold', () => {
    const zoneOf = (timeZone: string) =>
      /BEGIN:VTIMEZONE.*END:VTIMEZONE/s.exec(renderCalendar(planAcrossChanges(timeZone), SUBSCRIBED))?.[0] ??
      '';
    expect(zoneOf('America/New_York').match(/RRULE/g)).toHaveLength(2);
    // Morocco changes by decree: with Ramadan by zone data up to 2025, once and for all in 2026 by later data.
    const changes = daysBeforeChanges('Africa/Casablanca', '2026-09-02', 240);
    expect(changes.length).toBeGreaterThan(0);
    expect(zoneOf('Africa/Casablanca')).not.toContain('RRULE');
    const observances = zoneOf('Africa/Casablanca')
      .match(/(?<=DTSTART:)\d{8}/g)
      ?.slice(1);
    expect(observances).toEqual(changes.map(nextDay));
  });

  it('calls summer in Dublin daylight saving time, whatever the zone database says', () => {
    const feed = renderCalendar(planAcrossChanges('Europe/Dublin'), SUBSCRIBED);
    expect(feed).toMatch(/BEGIN:DAYLIGHT\r\nTZNAME:IST\r\nTZOFFSETFROM:\+0000\r\nTZOFFSETTO:\+0100/);
  });

  it.each([
    // [what, startsAt, endsAt, DTSTART, DTEND] in New York, where clocks change on 2026-11-01 and 2027-03-14.
    [
      'before the repeated hour',
      '2026-11-01T00:15:00-04:00',
      '2026-11-01T00:45:00-04:00',
      'T001500',
      'T004500',
    ],
    ['in its first pass', '2026-11-01T01:15:00-04:00', '2026-11-01T01:45:00-04:00', 'T051500Z', 'T054500Z'],
    ['in its second pass', '2026-11-01T01:15:00-05:00', '2026-11-01T01:45:00-05:00', 'T061500Z', 'T064500Z'],
    ['up to the change', '2026-11-01T00:30:00-04:00', '2026-11-01T02:00:00-04:00', 'T043000Z', 'T060000Z'],
    ['after it', '2026-11-01T02:00:00-05:00', '2026-11-01T03:00:00-05:00', 'T020000', 'T030000'],
    ['up to the gap', '2027-03-14T01:00:00-05:00', '2027-03-14T02:00:00-05:00', 'T010000', 'T030000'],
    ['after the gap', '2027-03-14T03:00:00-04:00', '2027-03-14T04:00:00-04:00', 'T030000', 'T040000'],
  ])('writes what lies %s so that no reader can err', (_, startsAt, endsAt, start, end) => {
    const plan = aPlan({ sessions: [aSession(1, { startsAt, endsAt })] });
    const feed = renderCalendar(plan, SUBSCRIBED);
    expect(/\r\nDTSTART.*(T\d{6}Z?)\r\n/.exec(feed.replace(/BEGIN:VTIMEZONE.*END:VTIMEZONE/s, ''))?.[1]).toBe(
      start,
    );
    expect(/\r\nDTEND.*(T\d{6}Z?)\r\n/.exec(feed)?.[1]).toBe(end);
    expect(readTimes(feed)).toEqual(timesOf(plan));
    expect(lintFeed(feed)).toEqual([]);
  });
});
