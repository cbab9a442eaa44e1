import { describe, expect, it } from 'vitest';
import { eventFingerprints } from '../../../src/calendar/feed/event-fingerprints.ts';
import { renderCalendar } from '../../../src/calendar/feed/render-calendar.ts';
import type { Plan } from '../../../src/domain/plan.ts';
import type { Session } from '../../../src/domain/session.ts';
import { SUBSCRIBED, variedPlan } from '../../../testbed/feeds/feed-plan.ts';
import { aSession } from '../../../testbed/plans/plans.ts';

/** The text of each event, by session id. */
function eventsOf(plan: Plan): Record<string, string> {
  const events = renderCalendar(plan, SUBSCRIBED).match(/BEGIN:VEVENT.*?END:VEVENT/gs) ?? [];
  return Object.fromEntries(events.map((event) => [/UID:(\w+)/.exec(event)?.[1], event]));
}

const withSession = (plan: Plan, id: string, change: Partial<Session>): Plan => ({
  ...plan,
  sessions: plan.sessions.map((session) => (session.id === id ? { ...session, ...change } : session)),
});

const plan = variedPlan();
const { date, from, to, startsAt, endsAt } = aSession(1, { date: '2026-12-03' });

describe('eventFingerprints', () => {
  it.each<[string, Plan, string[]]>([
    ['nothing', plan, []],
    // The review of what was learned on that day says how long ago it was.
    [
      'another day of a session that is reviewed later',
      withSession(plan, 'ss_1', { date, from, to, startsAt, endsAt }),
      ['ss_1', 'ss_5'],
    ],
    ['a mark', withSession(plan, 'ss_6', { status: 'skipped', sequence: 1 }), ['ss_6']],
    [
      'a grade',
      withSession(plan, 'ss_6', {
        items: plan.sessions[5]?.items.map((item) => ({ ...item, grade: 'good' })) ?? [],
      }),
      [],
    ],
    [
      'the reminder',
      { ...plan, request: { ...plan.request, reminderMinutes: 30 } },
      ['ss_5', 'ss_6', 'ss_7'],
    ],
    [
      'the day of the interview',
      { ...plan, request: { ...plan.request, interviewDate: '2027-02-10' } },
      ['ss_5'],
    ],
  ])('differ where an event does: %s', (_, after, changed) => {
    const [prints, events] = [eventFingerprints(plan), eventsOf(plan)];
    const [printsAfter, eventsAfter] = [eventFingerprints(after), eventsOf(after)];
    const ids = plan.sessions.map(({ id }) => id);
    expect(ids.filter((id) => printsAfter.get(id) !== prints.get(id))).toEqual(changed);
    expect(ids.filter((id) => eventsAfter[id] !== events[id])).toEqual(changed);
  });
});
