import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPlan, getPlan, recordProgress, rotateCalendar } from '../../../src/service/index.ts';
import { readEvents } from '../../../testbed/feeds/feed-life.ts';
import { type FeedService, openFeedService, REQUEST } from '../../../testbed/feeds/feed-service.ts';
import { lintFeed } from '../../../testbed/feeds/lint-feed.ts';

/** A plan that can still be made once the first sessions of the other are over. */
const LATER = { ...REQUEST, startDate: '2027-02-01', weeks: 8 };

let service: FeedService;
let made: Awaited<ReturnType<typeof createPlan>>;
const access = () => ({ id: made.plan.id, key: made.key, revisions: 'any' as const });
const FEEDS = ['full', 'view', 'busy'] as const;
const urlOf = ({ calendar }: Pick<typeof made, 'calendar'>, feed: (typeof FEEDS)[number]) =>
  feed === 'full' ? calendar.url : calendar[feed].url;

async function fetchFeed(url: string): Promise<string> {
  const response = await service.fetch(url);
  expect(response.status).toBe(200);
  const feed = await response.text();
  expect(lintFeed(feed).filter(({ check }) => check !== 'empty')).toEqual([]);
  return feed;
}
const titlesOf = (feed: string) => [...readEvents(feed).values()].map(({ summary }) => summary);
const triggersOf = (feed: string) => [...new Set(feed.match(/TRIGGER:\S+/g))];

beforeAll(async () => {
  service = openFeedService();
  made = await createPlan(service.plans, REQUEST);
  for (const [at, status] of (['done', 'missed', 'skipped'] as const).entries()) {
    const session = made.plan.sessions[at];
    if (!session) throw new Error('The plan is shorter than the test wants.');
    service.clock.now = Date.parse(session.endsAt);
    await recordProgress(service.plans, access(), { sessionId: session.id, status });
  }
});
afterAll(() => service.close());

describe('the options of a feed', () => {
  it.each(FEEDS)('leave out of the %s feed what was marked', async (feed) => {
    const whole = titlesOf(await fetchFeed(urlOf(made, feed)));
    const ahead = titlesOf(await fetchFeed(`${urlOf(made, feed)}?done=0`));
    expect(ahead).toEqual(whole.slice(3));
  });

  it.each(FEEDS)('show in the %s feed the kinds that are asked for', async (feed) => {
    const { sessions } = await getPlan(service.plans, made.plan.id, made.key);
    const mocks = sessions.filter(({ kind }) => kind === 'mock');
    expect(mocks.length).toBeGreaterThan(0);
    const shown = readEvents(await fetchFeed(`${urlOf(made, feed)}?kinds=mock`));
    expect([...shown.values()].map(({ startsAt }) => startsAt)).toEqual(
      mocks.map(({ date, from }) => `${date}T${from}:00`),
    );
  });

  it.each(FEEDS)('ring in the %s feed as they are asked to', async (feed) => {
    const url = urlOf(made, feed);
    expect(triggersOf(await fetchFeed(url))).toEqual(feed === 'busy' ? [] : ['TRIGGER:-PT15M']);
    expect(triggersOf(await fetchFeed(`${url}?alarms=0`))).toEqual([]);
    expect(triggersOf(await fetchFeed(`${url}?alarms=15,1440`))).toEqual(['TRIGGER:-P1D', 'TRIGGER:-PT15M']);
  });

  it('say the kind alone in a short title, and each session as a to-do', async () => {
    const short = titlesOf(await fetchFeed(`${made.calendar.url}?titles=short`));
    expect(new Set(short)).toEqual(
      new Set([
        '✓ Study',
        'Missed: Study',
        'Skipped: Study',
        ...short.filter((title) => /^(Study|Review|Lab|Mock interview)$/.test(title)),
      ]),
    );
    expect((await fetchFeed(`${made.calendar.view.url}?todos=1`)).match(/BEGIN:VTODO/g)).toHaveLength(
      short.length,
    );
    expect(await fetchFeed(`${made.calendar.busy.url}?todos=1&titles=short`)).not.toContain('VTODO');
  });

  it('call the busy feed as the person wants', async () => {
    const feed = await fetchFeed(`${made.calendar.busy.url}?title=Away`);
    expect(new Set(titlesOf(feed))).toEqual(new Set(['Away', 'Cancelled: Away']));
    expect(feed).toContain('\r\nX-WR-CALNAME:Away\r\n');
  });

  it('are each a calendar of its own, with a tag of its own', async () => {
    const tags = [];
    for (const query of [
      '',
      '?alarms=0',
      '?done=0',
      '?cancelled=0',
      '?kinds=mock',
      '?titles=short',
      '?todos=1',
    ])
      tags.push((await service.fetch(`${made.calendar.url}${query}`)).headers.get('ETag'));
    expect(new Set(tags).size).toBe(tags.length);
    const [first, second] = await Promise.all(
      ['?kinds=mock,lab&utm_source=x', '?kinds=lab,mock,lab'].map((query) =>
        service.fetch(`${made.calendar.url}${query}`),
      ),
    );
    expect(first?.headers.get('ETag')).toBe(second?.headers.get('ETag'));
  });

  it.each([
    ['alarms=soon', 'alarms', '0 for none, or up to 2 whole numbers from 1 to 1440'],
    ['alarms=5,10,15', 'alarms', 'up to 2'],
    ['alarms=1441', 'alarms', 'from 1 to 1440'],
    ['alarms=', 'alarms', 'minutes before a session'],
    ['done=no', 'done', 'is not one of the allowed values.'],
    ['cancelled=false', 'cancelled', 'is not one of the allowed values.'],
    ['todos=yes', 'todos', 'is not one of the allowed values.'],
    ['kinds=mocks', 'kinds', '"mocks" is not one of the allowed values.'],
    ['titles=tiny', 'titles', '"tiny" is not one of the allowed values.'],
    [`title=${'x'.repeat(41)}`, 'title', '40'],
    ['title=%20', 'title', '1'],
  ])('are refused with what would be right: %s', async (query, parameter, message) => {
    const response = await service.fetch(`${made.calendar.url}?${query}`);
    expect(response.status).toBe(400);
    const { errors } = (await response.json()) as { errors: { parameter: string; message: string }[] };
    expect(errors).toEqual([
      expect.objectContaining({ parameter, message: expect.stringContaining(message) }),
    ]);
  });
});

describe('the three feeds', () => {
  it('are called after the plan, the busy one after nothing', async () => {
    const names = await Promise.all(
      FEEDS.map(async (feed) => {
        const calendar = new ICAL.Component(ICAL.parse(await fetchFeed(urlOf(made, feed))));
        return ['name', 'x-wr-calname'].map((name) => calendar.getFirstPropertyValue(name));
      }),
    );
    const name = 'Mid ml-engineer · until 29 March';
    expect(names).toEqual([
      [name, name],
      [name, name],
      ['Busy', 'Busy'],
    ]);
    expect(made.calendar.outlook).toContain(`&name=${encodeURIComponent(name)}`);
    expect(made.calendar.busy.outlook).toMatch(/&name=Busy$/);
  });

  it('tell a program what they are, and search engines to stay away', async () => {
    const headers = await Promise.all(
      FEEDS.map(async (feed) => (await service.fetch(urlOf(made, feed))).headers),
    );
    expect(headers.map((each) => each.get('X-Robots-Tag'))).toEqual(['noindex', 'noindex', 'noindex']);
    expect(headers.map((each) => /filename="(.*)"/.exec(each.get('Content-Disposition') ?? '')?.[1])).toEqual(
      ['stepladder.ics', 'stepladder.ics', 'busy.ics'],
    );
  });

  it('lead from the full one to where sessions are marked, and from the others nowhere that changes anything', async () => {
    const [full, view, busy] = await Promise.all(FEEDS.map((feed) => fetchFeed(urlOf(made, feed))));
    const unfolded = (feed = '') => feed.replaceAll('\r\n ', '');
    const markers = (feed?: string) => unfolded(feed).match(/\/s\/[\w-]{22}/g)?.length ?? 0;
    expect(markers(full)).toBe(2 * readEvents(full ?? '').size);
    expect([markers(view), markers(busy)]).toEqual([0, 0]);
    expect(unfolded(view)).toContain(`SOURCE;VALUE=URI:${made.calendar.view.url}`);
    for (const secret of [
      made.key,
      made.calendar.url,
      /calendars\/([\w-]+)/.exec(made.calendar.url)?.[1] ?? '',
    ])
      for (const feed of [view, busy]) expect(unfolded(feed)).not.toContain(secret);
    const told = (feed = '') =>
      [...readEvents(feed).values()].map(({ uid, summary, startsAt, description }) => [
        uid,
        summary,
        startsAt,
        description.replace(/\n?[^\n]*how it went: .*/, ''),
      ]);
    expect(told(view)).toEqual(told(full));
  });

  it.each(FEEDS)('get new addresses alone: the %s one', async (feed) => {
    const own = await createPlan(service.plans, LATER);
    const { calendar } = await rotateCalendar(
      service.plans,
      { id: own.plan.id, key: own.key, revisions: 'any' },
      feed,
    );
    const statuses = await Promise.all(
      FEEDS.map(async (each) => (await service.fetch(urlOf(own, each))).status),
    );
    expect(statuses).toEqual(FEEDS.map((each) => (each === feed ? 410 : 200)));
    const renewed = await Promise.all(
      FEEDS.map(async (each) => (await service.fetch(urlOf({ calendar }, each))).status),
    );
    expect(renewed).toEqual([200, 200, 200]);
  });
});

describe('the alarm of a session', () => {
  it('keeps its UID wherever the session moves and whatever address it has, so that a dismissed one stays so', async () => {
    const own = await createPlan(service.plans, LATER);
    const rights = { id: own.plan.id, key: own.key, revisions: 'any' as const };
    const uidsOf = (feed: string) =>
      [...feed.replaceAll('\r\n ', '').matchAll(/UID:(alarm-.*)/g)].map(([, uid]) => uid?.trim());
    const before = uidsOf(await fetchFeed(own.calendar.url));
    expect(new Set(before).size).toBe(own.plan.sessions.length);
    const session = own.plan.sessions.find(
      ({ date, to }, at, all) => to <= '20:15' && all[at + 1]?.date !== date,
    );
    if (!session) throw new Error('No session has room after it.');
    const startsAt = new Date(Date.parse(session.startsAt) + 15 * 60_000).toISOString();
    await recordProgress(service.plans, rights, { sessionId: session.id, startsAt });
    const { calendar } = await rotateCalendar(service.plans, rights);
    expect(uidsOf(await fetchFeed(calendar.url)).sort()).toEqual(before.sort());
  });
});
