import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { FEED_KINDS, type FeedKind } from '../../../src/domain/calendar-feed.ts';
import { addDays } from '../../../src/domain/civil-date.ts';
import type { Plan } from '../../../src/domain/plan.ts';
import {
  changeRequest,
  createPlan,
  getPlan,
  moveSession,
  type PlanAccess,
  recordProgress,
  replanPlan,
  rotateCalendar,
} from '../../../src/service/index.ts';
import { type FeedEvent, readEvents } from '../../../testbed/feeds/feed-life.ts';
import {
  listFolderWithKhal,
  missingTool,
  scratchFolder,
  syncWithVdirsyncer,
} from '../../../testbed/feeds/feed-readers.ts';
import { type FeedService, openFeedService, REQUEST } from '../../../testbed/feeds/feed-service.ts';

const HOUR_MS = 3_600_000;
const missing =
  missingTool('khal', 'khal', ['--version']) ?? missingTool('vdirsyncer', 'vdirsyncer', ['--version']);

/** What a person sees of a session first, by its status, in each feed. */
const BEGINNINGS: Record<FeedKind, Record<Plan['sessions'][number]['status'], RegExp>> = {
  full: {
    planned: /^(?!✓|Missed|Skipped|Cancelled)/,
    done: /^✓ /,
    missed: /^Missed: /,
    skipped: /^Skipped: /,
    dropped: /^Cancelled: /,
  },
  view: {
    planned: /^(?!✓|Missed|Skipped|Cancelled)/,
    done: /^✓ /,
    missed: /^Missed: /,
    skipped: /^Skipped: /,
    dropped: /^Cancelled: /,
  },
  busy: {
    planned: /^Busy$/,
    done: /^Busy$/,
    missed: /^Cancelled: Busy$/,
    skipped: /^Cancelled: Busy$/,
    dropped: /^Cancelled: Busy$/,
  },
};

it.for(FEED_KINDS)(
  'the life of a plan as vdirsyncer fetches it and khal shows it: the %s feed',
  { timeout: 180_000 },
  async (kind, { skip }) => {
    skip(missing !== undefined, missing);
    const service = openFeedService();
    const scratch = scratchFolder();
    try {
      const made = await createPlan(service.plans, REQUEST);
      const access = { id: made.plan.id, key: made.key, revisions: 'any' as const };
      let { calendar } = made;
      /** Fetches the feed with vdirsyncer, and compares it and what khal shows of it with the plan. */
      const look = async (): Promise<string[]> => {
        const feed = await (await service.fetch(kind === 'full' ? calendar.url : calendar[kind].url)).text();
        await syncFeed(scratch.path, feed);
        expect(readFolder(join(scratch.path, 'events'))).toEqual(
          [...readEvents(feed).values()].map(told).sort(),
        );
        const { sessions, request } = await getPlan(service.plans, access.id, access.key);
        const lines = await listFolderWithKhal(scratch.path, join(scratch.path, 'events'), request.timeZone);
        const wanted = sessions.map(({ date, from, to, status }) => ({
          time: `${date} ${from} ${to}`,
          status,
        }));
        for (const { time, status } of wanted)
          expect(
            lines.filter((line) => line.startsWith(time)).map((line) => line.slice(time.length + 1)),
          ).toContainEqual(expect.stringMatching(BEGINNINGS[kind][status]));
        expect(lines).toHaveLength(sessions.length);
        service.clock.now += 1000;
        return lines;
      };

      await look();
      const [first, second, third] = made.plan.sessions;
      if (!first || !second || !third) throw new Error('The plan is shorter than the test wants.');
      for (const [session, status] of [
        [first, 'done'],
        [second, 'missed'],
        [third, 'skipped'],
      ] as const) {
        service.clock.now = Date.parse(session.endsAt) + HOUR_MS;
        await recordProgress(service.plans, access, { sessionId: session.id, status });
        await look();
      }
      await moveAny(service, access);
      await look();
      await replanPlan(service.plans, access, { dryRun: false, mode: 'repair' });
      await look();
      const from = made.plan.sessions[10]?.date ?? '';
      const blackouts = [{ from, to: addDays(from, 24) }];
      await changeRequest(service.plans, access, { blackouts }, { dryRun: false });
      const lines = await look();
      expect(lines.some((line) => line.includes(' Cancelled: '))).toBe(true);
      ({ calendar } = await rotateCalendar(service.plans, access, kind));
      expect(await look()).toEqual(lines);
    } finally {
      await service.close();
      scratch.remove();
    }
  },
);

/** Moves the first session that can be moved on its own evening, as a person would try. */
async function moveAny({ plans }: FeedService, access: PlanAccess): Promise<void> {
  const { sessions } = await getPlan(plans, access.id, access.key);
  for (const { id, date, from } of sessions.filter(({ status }) => status === 'planned')) {
    const isMoved = await moveSession(plans, access, id, { date, from: '19:00' }).then(
      () => from !== '19:00',
      () => false,
    );
    if (isMoved) return;
  }
  throw new Error('No session can be moved.');
}

async function syncFeed(folder: string, feed: string): Promise<void> {
  const server = createServer((_, response) => response.end(feed));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const { port } = server.address() as AddressInfo;
    await syncWithVdirsyncer(folder, `http://127.0.0.1:${port}/plan.ics`);
  } finally {
    server.close();
  }
}

const told = ({ startsAt, endsAt, status, summary }: FeedEvent) =>
  [startsAt, endsAt, status, summary].join(' ');

/** What vdirsyncer has of each event: one file each, under a name of its own making. */
function readFolder(folder: string): string[] {
  return readdirSync(folder)
    .flatMap((name) => [...readEvents(readFileSync(join(folder, name), 'utf8')).values()].map(told))
    .sort();
}
