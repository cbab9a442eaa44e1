import { renderCalendar } from '../../../src/calendar/feed/render-calendar.ts';
import { SUBSCRIBED } from '../../../testbed/feeds/feed-plan.ts';
import { aPlan, aSession } from '../../../testbed/plans/plans.ts';

/**
 * Prints a feed with times that some servers' own clocks do not have or have twice: run with several values of `TZ`.
 * 02:30 on 2027-03-14 does not exist in New York, and 01:30 on 2026-11-01 comes twice there.
 */
const plan = aPlan();
const night = (ordinal: number, date: string, from: string, to: string) =>
  aSession(ordinal, { date, startsAt: `${date}T${from}:00+09:00`, endsAt: `${date}T${to}:00+09:00` });
process.stdout.write(
  renderCalendar(
    aPlan({
      request: { ...plan.request, timeZone: 'Asia/Tokyo' },
      sessions: [night(1, '2026-11-01', '01:30', '02:30'), night(2, '2027-03-14', '02:30', '03:30')],
    }),
    SUBSCRIBED,
  ),
);
