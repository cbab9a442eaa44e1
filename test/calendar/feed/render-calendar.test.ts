import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { renderCalendar } from '../../../src/calendar/feed/render-calendar.ts';
import { WHOLE_FEED } from '../../../src/domain/calendar-feed.ts';
import { EXPORTED, SUBSCRIBED, variedPlan } from '../../../testbed/feeds/feed-plan.ts';
import { lintFeed } from '../../../testbed/feeds/lint-feed.ts';
import { aPlan, aSession } from '../../../testbed/plans/plans.ts';
import { expectGolden } from './golden.ts';

const TODOS = { ...WHOLE_FEED, todos: true };

/** The component of a session, by the second parser. */
function read(feed: string, uid: string): ICAL.Component {
  const found = new ICAL.Component(ICAL.parse(feed))
    .getAllSubcomponents()
    .find((component) => component.getFirstPropertyValue('uid') === uid);
  if (!found) throw new Error(`No ${uid} in the feed.`);
  return found;
}

const text = (component: ICAL.Component, name: string) => component.getFirstPropertyValue(name)?.toString();

describe('renderCalendar', () => {
  it.each([
    ['subscribed.ics', SUBSCRIBED],
    ['subscribed-todos.ics', { ...SUBSCRIBED, show: TODOS }],
    ['exported.ics', EXPORTED],
  ])('gives the golden %s without a finding', (name, options) => {
    const feed = renderCalendar(variedPlan(), options);
    expect(lintFeed(feed)).toEqual([]);
    expectGolden(name, feed);
  });

  it.each(['UTC', 'Asia/Kolkata', 'America/New_York'])('gives the same bytes on a server in %s', (TZ) => {
    const program = fileURLToPath(new URL('print-feed.ts', import.meta.url));
    const run = () =>
      execFileSync(process.execPath, ['--import', 'tsx', program], { env: { ...process.env, TZ } });
    expectGolden('server-zone.ics', run().toString());
  });

  it('leads to nothing that opens the plan in an exported file', () => {
    const feed = renderCalendar(variedPlan(), { ...EXPORTED, show: TODOS });
    expect(feed).not.toMatch(/SOURCE|\/s\/|FEED-TOKEN/);
    expect(text(read(feed, 'ss_1@stepladder.test'), 'url')).toBeUndefined();
  });

  it('calls topics in titles by their short names, and in categories by their whole ones', () => {
    const topics = [
      {
        slug: 'nlp',
        name: 'Language models, and more',
        shortName: 'Language',
        buildsOn: [],
        specialisation: true,
      },
    ];
    const item = { title: 'a', topic: 'nlp', activity: 'learn', minutes: 15 } as const;
    const items = ['q01', 'q02'].map((itemId) => ({ ...item, itemId }));
    const feed = renderCalendar(aPlan({ topics, sessions: [aSession(1, { items })] }), SUBSCRIBED);
    const event = read(feed, 'ss_1@stepladder.test');
    expect(text(event, 'summary')).toBe('Language');
    expect(event.getFirstProperty('categories')?.getValues()).toContain('Language models, and more');
  });

  it('renders a plan without sessions: a zone and nothing in it', () => {
    const feed = renderCalendar(aPlan({ sessions: [] }), SUBSCRIBED);
    expect(lintFeed(feed).map(({ check }) => check)).toEqual(['empty']);
  });

  it('rings as the plan says: two alarms, and others before a mock interview, each with a UID of its own', () => {
    const plan = variedPlan();
    const reminders = { all: [60, 5], mock: [1440] };
    const feed = renderCalendar({ ...plan, request: { ...plan.request, reminders } }, SUBSCRIBED);
    expect(lintFeed(feed)).toEqual([]);
    const alarmsOf = (uid: string) =>
      read(feed, uid)
        .getAllSubcomponents('valarm')
        .map((alarm) => [text(alarm, 'trigger'), text(alarm, 'uid')]);
    expect(alarmsOf('ss_5@stepladder.test')).toEqual([
      ['-PT1H', 'alarm-60-ss_5@stepladder.test'],
      ['-PT5M', 'alarm-5-ss_5@stepladder.test'],
    ]);
    expect(alarmsOf('ss_6@stepladder.test')).toEqual([['-P1D', 'alarm-1440-ss_6@stepladder.test']]);
    expect(alarmsOf('ss_1@stepladder.test')).toEqual([]);
  });

  it('has no alarm where none is wanted', () => {
    const plan = aPlan();
    const feed = renderCalendar({ ...plan, request: { ...plan.request, reminderMinutes: 0 } }, SUBSCRIBED);
    expect(feed).not.toContain('VALARM');
    expect(lintFeed(feed)).toEqual([]);
  });

  it.each([
    [
      'an end before its start',
      { startsAt: '2026-12-02T20:00:00-05:00', endsAt: '2026-12-02T19:00:00-05:00' },
    ],
    ['no length', { endsAt: '2026-12-02T19:00:00-05:00' }],
    ['no time', { startsAt: 'soon' }],
  ])('refuses a session with %s', (_, times) => {
    const plan = aPlan({ sessions: [aSession(1, times)] });
    expect(() => renderCalendar(plan, SUBSCRIBED)).toThrow(/Session ss_1 must end after it starts/);
  });
});

describe('the life of a session', () => {
  const at = (status: 'planned' | 'done' | 'missed' | 'skipped' | 'dropped') => {
    const plan = aPlan({ sessions: [aSession(1, { status })] });
    return read(renderCalendar(plan, { ...SUBSCRIBED, show: TODOS }), 'ss_1@stepladder.test');
  };

  it.each([
    ['planned', 'The bias-variance tradeoff', 'CONFIRMED', 'OPAQUE', 1],
    ['done', '✓ The bias-variance tradeoff', 'CONFIRMED', 'TRANSPARENT', 0],
    ['missed', 'Missed: The bias-variance tradeoff', 'CONFIRMED', 'TRANSPARENT', 0],
    ['skipped', 'Skipped: The bias-variance tradeoff', 'CONFIRMED', 'TRANSPARENT', 0],
    ['dropped', 'Cancelled: The bias-variance tradeoff', 'CANCELLED', 'TRANSPARENT', 0],
  ] as const)('%s', (status, summary, shown, transparency, alarms) => {
    const event = at(status);
    expect(text(event, 'summary')).toBe(summary);
    expect(text(event, 'status')).toBe(shown);
    expect(text(event, 'transp')).toBe(transparency);
    expect(event.getAllSubcomponents('valarm')).toHaveLength(alarms);
  });

  it.each([
    ['planned', 'NEEDS-ACTION', '0', undefined],
    ['done', 'COMPLETED', '100', '2026-11-23T10:00:00Z'],
    ['missed', 'CANCELLED', '0', undefined],
    ['skipped', 'CANCELLED', '0', undefined],
    ['dropped', 'CANCELLED', '0', undefined],
  ] as const)('%s as a to-do', (status, shown, percent, completed) => {
    const plan = aPlan({ sessions: [aSession(1, { status })] });
    const todo = read(renderCalendar(plan, { ...SUBSCRIBED, show: TODOS }), 'ss_1-todo@stepladder.test');
    expect(text(todo, 'status')).toBe(shown);
    expect(text(todo, 'percent-complete')).toBe(percent);
    expect(text(todo, 'completed')).toBe(completed);
    expect(text(todo, 'due')).toBe('2026-12-02T20:00:00');
  });

  it('changes one event where one session moves', () => {
    const plan = aPlan();
    const moved = { ...plan.sessions[1], ...aSession(2, { date: '2026-12-08', sequence: 1 }) };
    const before = renderCalendar(plan, SUBSCRIBED).split('BEGIN:VEVENT');
    const after = renderCalendar(aPlan({ sessions: [aSession(1), moved] }), SUBSCRIBED).split('BEGIN:VEVENT');
    expect(after.map((event, index) => event === before[index])).toEqual([true, true, false]);
  });
});
