import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { addDays } from '../../../src/domain/civil-date.ts';
import type { Plan } from '../../../src/domain/plan.ts';
import type { PlanDifference } from '../../../src/domain/plan-difference.ts';
import type { Session } from '../../../src/domain/session.ts';
import {
  changeRequest,
  createPlan,
  deletePlan,
  getPlan,
  moveSession,
  recordProgress,
  replanPlan,
  rotateCalendar,
} from '../../../src/service/index.ts';
import { changedUids, changeFaults, type FeedEvent, readEvents } from '../../../testbed/feeds/feed-life.ts';
import { missingTool, readWithIcalendar, scratchFolder } from '../../../testbed/feeds/feed-readers.ts';
import { type FeedService, openFeedService, REQUEST } from '../../../testbed/feeds/feed-service.ts';
import { lintFeed } from '../../../testbed/feeds/lint-feed.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

let service: FeedService;
beforeEach(() => {
  service = openFeedService();
});
afterEach(() => service.close());

const uidOf = ({ id }: Session) => `${id}@stepladder.test`;
const fetchEvents = async (url: string) => readEvents(await (await service.fetch(url)).text());

function at<T>(list: readonly T[], index: number): T {
  const found = list[index];
  if (found === undefined) throw new Error('The plan is shorter than the test wants.');
  return found;
}

async function followed() {
  const { plan, key, calendar } = await createPlan(service.plans, REQUEST);
  return { plan, url: calendar.url, access: { id: plan.id, key, revisions: 'any' as const } };
}

const missingPython = missingTool('python3-icalendar', '/usr/bin/python3', ['-c', 'import icalendar']);

it.for(['ical.js', 'python3-icalendar'])(
  'is right at every moment of its life, as %s reads it',
  { timeout: 60_000 },
  async (reader, { skip }) => {
    skip(reader !== 'ical.js' && missingPython !== undefined, missingPython);
    const scratch = scratchFolder();
    try {
      const { plan, url, access } = await followed();
      let seen = new Map<string, FeedEvent>();
      /** Fetches the feed after a change, and answers what of it changed. */
      const look = async (feedUrl: string): Promise<string[]> => {
        const feed = await (await service.fetch(feedUrl)).text();
        expect(lintFeed(feed)).toEqual([]);
        const events = readEvents(feed);
        expect(changeFaults(seen, events)).toEqual([]);
        if (reader === 'python3-icalendar') {
          const file = join(scratch.path, 'feed.ics');
          writeFileSync(file, feed);
          const { faults, events: read } = await readWithIcalendar(file);
          expect(faults).toEqual([]);
          const { sessions } = await getPlan(service.plans, access.id, access.key);
          expect(read.map(({ uid, startsAt, endsAt }) => [uid, startsAt, endsAt])).toEqual(
            sessions.map((session) => [uidOf(session), session.startsAt, session.endsAt]),
          );
        }
        const changed = changedUids(seen, events);
        seen = events;
        // Stamps are in whole seconds.
        service.clock.now += 1000;
        return changed;
      };

      expect(await look(url)).toEqual(plan.sessions.map(uidOf));

      const [done, missed] = [at(plan.sessions, 0), at(plan.sessions, 1)];
      service.clock.now = Date.parse(done.endsAt);
      await recordProgress(service.plans, access, { sessionId: done.id, status: 'done' });
      expect(await look(url)).toEqual([uidOf(done)]);
      expect(seen.get(uidOf(done))).toMatchObject({ summary: expect.stringMatching(/^✓ /), sequence: 1 });

      service.clock.now = Date.parse(missed.endsAt);
      await recordProgress(service.plans, access, { sessionId: missed.id, status: 'missed' });
      expect(await look(url)).toContain(uidOf(missed));
      expect(seen.get(uidOf(missed))?.description).toMatch(/^You missed this session/);

      const isAlone = ({ date }: { date: string }) =>
        plan.sessions.filter((session) => session.date === date).length === 1;
      // What was missed may not be reviewed elsewhere, before it is learned.
      const missedItems = new Set(missed.items.map(({ itemId }) => itemId));
      const isFree = ({ items }: Session) => items.every(({ itemId }) => !missedItems.has(itemId));
      const moved = at(plan.sessions.slice(6).filter(isAlone).filter(isFree), 0);
      await moveSession(service.plans, access, moved.id, { date: moved.date, from: '19:00' });
      expect(await look(url)).toContain(uidOf(moved));
      expect(seen.get(uidOf(moved))).toMatchObject({ startsAt: `${moved.date}T19:00:00`, sequence: 1 });

      await replanPlan(service.plans, access, { dryRun: false, mode: 'repair' });
      await look(url);

      const rest = at(plan.sessions, 10).date;
      await changeRequest(
        service.plans,
        access,
        { blackouts: [{ from: rest, to: addDays(rest, 24) }] },
        { dryRun: false },
      );
      await look(url);
      const cancelled = [...seen.values()].filter(({ status }) => status === 'CANCELLED');
      expect(cancelled.length).toBeGreaterThan(0);

      const { calendar } = await rotateCalendar(service.plans, access);
      expect((await service.fetch(url)).status).toBe(410);
      // Every event has a new link to its session.
      seen = new Map();
      await look(calendar.url);

      service.clock.now += 14 * DAY_MS;
      await look(calendar.url);
      expect([...seen.keys()].filter((uid) => cancelled.some((event) => event.uid === uid))).toEqual([]);

      await deletePlan(service.plans, access);
      expect((await service.fetch(calendar.url)).status).toBe(410);
    } finally {
      scratch.remove();
    }
  },
);

it('changes by a replan the events that the difference names, and of others at most why a review comes', async () => {
  const { plan, url, access } = await followed();
  const session = at(plan.sessions, 2);
  service.clock.now = Date.parse(session.endsAt) + HOUR_MS;
  await recordProgress(service.plans, access, { sessionId: session.id, status: 'missed' });
  const before = await fetchEvents(url);
  service.clock.now += 1000;
  const { difference } = await replanPlan(service.plans, access, { dryRun: false, mode: 'rebuild' });
  const after = await fetchEvents(url);
  const named = namedUids(plan, difference);
  expect(named.length).toBeGreaterThan(0);
  expect(changedUids(before, after)).toEqual(expect.arrayContaining(named));
  const told = ({ sequence, startsAt, endsAt, status, summary }: FeedEvent) =>
    JSON.stringify([sequence, startsAt, endsAt, status, summary]);
  const toldAnew = [...after.values()].filter((event) => {
    const old = before.get(event.uid);
    return !old || told(old) !== told(event);
  });
  expect(toldAnew.map(({ uid }) => uid).filter((uid) => !named.includes(uid))).toEqual([]);
});

function namedUids({ uidHost }: Plan, { added, moved, changed, dropped }: PlanDifference): string[] {
  const ids = [...added, ...moved, ...changed, ...dropped].map(({ sessionId }) => sessionId);
  return [...new Set(ids)].map((id) => `${id}@${uidHost}`);
}

it('leaves an event as it is when its session is graded anew', async () => {
  const { plan, url, access } = await followed();
  const { id: sessionId, items } = at(plan.sessions, 0);
  const grade = (given: 'good' | 'again') =>
    recordProgress(service.plans, access, {
      sessionId,
      grades: [{ itemId: at(items, 0).itemId, grade: given }],
    });
  await grade('good');
  const before = await fetchEvents(url);
  service.clock.now += DAY_MS;
  const { plan: graded } = await grade('again');
  expect(graded.sessions[0]?.items[0]?.grade).toBe('again');
  expect(await fetchEvents(url)).toEqual(before);
});

it('would find a SEQUENCE that falls, a time that moves in silence, an event that is lost and one that returns', async () => {
  const { url } = await followed();
  const events = await fetchEvents(url);
  const [uid, event] = at([...events], 0);
  const faultsOf = (before: Partial<FeedEvent>, after: Partial<FeedEvent>) =>
    changeFaults(new Map([[uid, { ...event, ...before }]]), new Map([[uid, { ...event, ...after }]]));
  expect(faultsOf({}, {})).toEqual([]);
  expect(faultsOf({ sequence: 3 }, { sequence: 2 })).toEqual([expect.stringContaining('SEQUENCE falls')]);
  expect(faultsOf({}, { startsAt: '2027-01-01T00:00:00' })).toEqual([
    expect.stringContaining('same SEQUENCE'),
  ]);
  expect(faultsOf({}, { text: 'other' })).toEqual([expect.stringContaining('LAST-MODIFIED')]);
  expect(changeFaults(events, new Map())).toHaveLength(events.size);
  expect(changeFaults(new Map(), new Map([[uid, event]]), new Set([uid]))).toEqual([`${uid} is used again.`]);
});
