import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPlan, recordProgress, rotateCalendar } from '../../../src/service/index.ts';
import { changedUids, changeFaults, readEvents } from '../../../testbed/feeds/feed-life.ts';
import { type FeedService, openFeedService, REQUEST } from '../../../testbed/feeds/feed-service.ts';

let service: FeedService;
let made: Awaited<ReturnType<typeof createPlan>>;
beforeEach(async () => {
  service = openFeedService();
  made = await createPlan(service.plans, REQUEST);
});
afterEach(() => service.close());

const access = () => ({ id: made.plan.id, key: made.key, revisions: 'any' as const });
const pathOf = (url: string) => new URL(url).pathname;

async function fetchDated(from: FeedService, url: string) {
  const response = await from.fetch(url);
  return {
    lastModified: response.headers.get('Last-Modified') ?? '',
    events: readEvents(await response.text()),
  };
}

/** The same plans under another service, which begins a day later. */
function restarted(options: Parameters<typeof openFeedService>[0]): FeedService {
  return openFeedService({ startsAt: '2026-11-24T10:00:00Z', sharedStore: service.plans.store, ...options });
}

describe('a client that sends only a date', () => {
  it.each(['full', 'view', 'busy'] as const)('is told of a new PUBLIC_URL: the %s feed', async (feed) => {
    const url = feed === 'full' ? made.calendar.url : made.calendar[feed].url;
    const before = await fetchDated(service, url);
    const moved = restarted({ publicUrl: 'https://elsewhere.test' });
    const poll = (since: string) =>
      moved.fetch(`https://elsewhere.test${pathOf(url)}`, { headers: { 'If-Modified-Since': since } });
    const first = await poll(before.lastModified);
    expect(first.status).toBe(200);
    const events = readEvents(await first.text());
    expect(changeFaults(before.events, events)).toEqual([]);
    expect((await poll(first.headers.get('Last-Modified') ?? '')).status).toBe(304);
  });

  it('is told of another renderer, once, and not of a restart', async () => {
    const { lastModified } = await fetchDated(service, made.calendar.url);
    const poll = (from: FeedService) =>
      from.fetch(made.calendar.url, { headers: { 'If-Modified-Since': lastModified } });
    expect((await poll(restarted({}))).status).toBe(304);
    await service.plans.store.keepFeedVersion('another renderer', '2026-11-23T22:00:00Z');
    const upgraded = restarted({});
    const first = await poll(upgraded);
    expect([first.status, first.headers.get('Last-Modified')]).toEqual([
      200,
      'Tue, 24 Nov 2026 10:00:00 GMT',
    ]);
    const again = await upgraded.fetch(made.calendar.url, {
      headers: { 'If-Modified-Since': 'Tue, 24 Nov 2026 10:00:00 GMT' },
    });
    expect(again.status).toBe(304);
  });

  it('is told of new links in every event after a new address, and of nothing in the other feeds', async () => {
    service.clock.now += 3_600_000;
    const [full, view, busy] = [
      await fetchDated(service, made.calendar.url),
      await fetchDated(service, made.calendar.view.url),
      await fetchDated(service, made.calendar.busy.url),
    ];
    const { calendar } = await rotateCalendar(service.plans, access());
    const renewed = await fetchDated(service, calendar.url);
    expect(changedUids(full.events, renewed.events)).toHaveLength(full.events.size);
    expect(changeFaults(full.events, renewed.events)).toEqual([]);
    expect(changedUids(view.events, (await fetchDated(service, calendar.view.url)).events)).toEqual([]);
    expect(changedUids(busy.events, (await fetchDated(service, calendar.busy.url)).events)).toEqual([]);
  });
});

describe('the busy feed', () => {
  it('keeps its UIDs over marks and new addresses', async () => {
    const before = await fetchDated(service, made.calendar.busy.url);
    service.clock.now += 1000;
    await recordProgress(service.plans, access(), {
      sessionId: made.plan.sessions[0]?.id ?? '',
      status: 'done',
    });
    const { calendar } = await rotateCalendar(service.plans, access(), 'busy');
    const after = await fetchDated(service, calendar.busy.url);
    expect([...after.events.keys()]).toEqual([...before.events.keys()]);
    expect(changedUids(before.events, after.events)).toHaveLength(1);
  });
});
