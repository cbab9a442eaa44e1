/**
 * The three feeds of a plan as Thunderbird keeps them: `npx tsx bench/thunderbird.ts [seconds]` (`apt-get install -y
 * thunderbird`).
 *
 * Serves a plan on loopback and lives it: made; then three sessions done, missed and skipped; then one moved and nearly
 * four weeks away. After each step Thunderbird, which fetches every minute, must hold the events of each feed: the same
 * UIDs and titles, at the times of the plan's sessions. It takes minutes, so it is no part of the tests.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { getRequestListener } from '@hono/node-server';
import { FEED_KINDS, type FeedKind } from '../src/domain/calendar-feed.ts';
import { addDays } from '../src/domain/civil-date.ts';
import { changeRequest, createPlan, getPlan, moveSession, recordProgress } from '../src/service/index.ts';
import { readEvents } from '../testbed/feeds/feed-life.ts';
import { openFeedService, REQUEST } from '../testbed/feeds/feed-service.ts';
import { startThunderbird } from './calendar/thunderbird.ts';

const HOUR_MS = 3_600_000;
const CALENDAR_IDS: Record<FeedKind, string> = {
  full: '5a0b8a5e-6a0f-4f5e-9d55-0a5c1e6f7a01',
  view: '5a0b8a5e-6a0f-4f5e-9d55-0a5c1e6f7a02',
  busy: '5a0b8a5e-6a0f-4f5e-9d55-0a5c1e6f7a03',
};

const patienceSeconds = Number(process.argv[2] ?? '180');
const server = createServer();
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const publicUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const service = openFeedService({ publicUrl });
let polls = 0;
server.on(
  'request',
  getRequestListener(
    (request) => {
      polls += 1;
      return service.fetch(request.url, { method: request.method, headers: request.headers });
    },
    { overrideGlobalObjects: false },
  ),
);
const made = await createPlan(service.plans, REQUEST);
const access = { id: made.plan.id, key: made.key, revisions: 'any' as const };
const urls: Record<FeedKind, string> = {
  full: made.calendar.url,
  view: made.calendar.view.url,
  busy: made.calendar.busy.url,
};
const thunderbird = startThunderbird(
  Object.fromEntries(FEED_KINDS.map((kind) => [CALENDAR_IDS[kind], urls[kind]])),
);
try {
  await look('made');
  for (const [at, status] of (['done', 'missed', 'skipped'] as const).entries()) {
    const session = made.plan.sessions[at];
    if (!session) throw new Error('The plan is too short.');
    service.clock.now = Date.parse(session.endsAt) + HOUR_MS;
    await recordProgress(service.plans, access, { sessionId: session.id, status });
  }
  await look('done, missed and skipped');
  await moveOne();
  const from = made.plan.sessions[10]?.date ?? '';
  const blackouts = [{ from, to: addDays(from, 24) }];
  await changeRequest(service.plans, access, { blackouts }, { dryRun: false });
  await look('moved, and 25 days away');
} finally {
  await thunderbird.close();
  server.closeAllConnections();
  server.close();
  await service.close();
}

/** Waits until Thunderbird holds what the feeds say, and prints what it holds. */
async function look(step: string): Promise<void> {
  const startedMs = performance.now();
  const seconds = () => (performance.now() - startedMs) / 1000;
  const { sessions } = await getPlan(service.plans, access.id, access.key);
  const times = sessions
    .map(({ startsAt, endsAt }) => `${Date.parse(startsAt)} ${Date.parse(endsAt)}`)
    .sort();
  for (const kind of FEED_KINDS) {
    const feed = await (await service.fetch(urls[kind])).text();
    const titles = [...readEvents(feed).values()].map(({ uid, summary }) => `${uid} ${summary}`).sort();
    let events = thunderbird.read(CALENDAR_IDS[kind]);
    const isRight = () =>
      String(events.map(({ uid, title }) => `${uid} ${title}`).sort()) === String(titles) &&
      String(events.map(({ startsAtMs, endsAtMs }) => `${startsAtMs} ${endsAtMs}`).sort()) === String(times);
    while (!isRight() && seconds() < patienceSeconds && !thunderbird.hasEnded()) {
      await sleep(1000);
      events = thunderbird.read(CALENDAR_IDS[kind]);
    }
    const shown = [...new Set(events.map(({ title }) => title.replace(/^(\S+).*$/, '$1')))]
      .sort()
      .slice(0, 8);
    process.stdout.write(
      `${thunderbird.version}, ${step}, ${kind}: ${events.length} events of ${sessions.length} sessions after ` +
        `${seconds().toFixed(0)} s and ${polls} requests, titles begin ${shown.join(', ')}: ${isRight() ? 'right' : 'WRONG'}\n`,
    );
    if (!isRight()) process.exitCode = 1;
  }
}

/** Moves the first session that can be moved on its own evening. */
async function moveOne(): Promise<void> {
  const { sessions } = await getPlan(service.plans, access.id, access.key);
  for (const { id, date, from } of sessions.filter(({ status }) => status === 'planned')) {
    const isMoved = await moveSession(service.plans, access, id, { date, from: '19:00' }).then(
      () => from !== '19:00',
      () => false,
    );
    if (isMoved) return;
  }
  throw new Error('No session can be moved.');
}
