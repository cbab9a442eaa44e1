import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderBusyCalendar } from '../../../src/calendar/feed/render-busy-calendar.ts';
import { WHOLE_FEED } from '../../../src/domain/calendar-feed.ts';
import { readEvents } from '../../../testbed/feeds/feed-life.ts';
import { variedPlan } from '../../../testbed/feeds/feed-plan.ts';
import { lintFeed } from '../../../testbed/feeds/lint-feed.ts';
import { splitWords, wordedPlans } from '../../../testbed/feeds/worded-plan.ts';
import { LINES, linesOf, nothingOfThePlan, OPTIONS, OWN_WORDS } from './busy-feed-words.ts';

describe('the busy feed', () => {
  it('of 100 plans holds no word of a plan, no name, no address and no id of ours', () => {
    fc.assert(nothingOfThePlan(), { numRuns: 100 });
  });

  it('would be found out by a word of a title, a link and an id of a session', () => {
    const [plan] = fc.sample(wordedPlans, 1);
    const title = plan?.plan.sessions[0]?.items[0]?.title ?? '';
    for (const line of [
      `SUMMARY:${title}`,
      'URL:https://stepladder.test/',
      'UID:ss_1@stepladder.test',
      'DESCRIPTION:Busy',
    ])
      expect(LINES.some((pattern) => pattern.test(line))).toBe(false);
    expect(splitWords(title).some((word) => plan?.words.has(word) && !OWN_WORDS.has(word))).toBe(true);
  });

  it('has the times of the plan: what is ahead takes time, what was done does not, what is gone is cancelled', () => {
    const plan = variedPlan();
    const events = [...readEvents(renderBusyCalendar(plan, OPTIONS)).values()];
    expect(events.map(({ startsAt, status, summary }) => [startsAt, status, summary])).toEqual(
      plan.sessions.map(({ date, from, status }) => {
        const isGone = ['missed', 'skipped', 'dropped'].includes(status);
        return [
          `${date}T${from}:00`,
          isGone ? 'CANCELLED' : 'CONFIRMED',
          isGone ? 'Cancelled: Busy' : 'Busy',
        ];
      }),
    );
    expect(events.map(({ text }) => /TRANSP:(\w+)/.exec(text)?.[1] === 'OPAQUE')).toEqual(
      plan.sessions.map(({ status }) => status === 'planned'),
    );
  });

  it('is called as the person wants, and rings only where that is asked for', () => {
    const plan = variedPlan();
    const feed = renderBusyCalendar(plan, {
      ...OPTIONS,
      show: { ...WHOLE_FEED, busyTitle: 'Away; back, soon\n', alarms: [15] },
    });
    expect(lintFeed(feed)).toEqual([]);
    expect(linesOf(feed)).toContain(String.raw`X-WR-CALNAME:Away\; back\, soon`);
    expect(linesOf(feed)).toContain(String.raw`SUMMARY:Away\; back\, soon`);
    expect(feed.match(/BEGIN:VALARM/g)).toHaveLength(3);
    expect(renderBusyCalendar(plan, OPTIONS)).not.toContain('VALARM');
  });

  it('has UIDs of its own: others for another plan, the same whatever becomes of a session', () => {
    const uids = (salt: string, plan = variedPlan()) => [
      ...readEvents(renderBusyCalendar(plan, { uidSalt: salt })).keys(),
    ];
    const plan = variedPlan();
    const moved = plan.sessions.map((session) => ({ ...session, sequence: session.sequence + 1 }));
    expect(uids('a salt', { ...plan, sessions: moved })).toEqual(uids('a salt'));
    expect(uids('another').filter((uid) => uids('a salt').includes(uid))).toEqual([]);
    expect(new Set(uids('a salt')).size).toBe(plan.sessions.length);
  });
});
