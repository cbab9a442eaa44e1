/**
 * A plan's feed as Thunderbird keeps it: `npx tsx bench/thunderbird.ts [seconds]` (`apt-get install -y thunderbird`).
 *
 * Serves a feed on loopback, starts Thunderbird without a screen and with a fresh profile that subscribes to it, waits
 * for the events in its local store, and compares their number and times with the plan's. It takes minutes on a slow
 * machine, so it is no part of the tests.
 */
import { execFileSync, spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { getRequestListener } from '@hono/node-server';
import Database from 'better-sqlite3';
import { createPlan } from '../src/service/index.ts';
import { openFeedService, REQUEST } from '../testbed/feeds/feed-service.ts';

const PROGRAM = process.env.THUNDERBIRD ?? 'thunderbird';
const CALENDAR_ID = '5a0b8a5e-6a0f-4f5e-9d55-0a5c1e6f7a01';

interface StoredEvent {
  id: string;
  /** Microseconds since 1970. */
  startsAtUs: number;
  endsAtUs: number;
}

function writeProfile(folder: string, feedUrl: string): void {
  const calendar = `calendar.registry.${CALENDAR_ID}`;
  const preferences: Record<string, string | number | boolean> = {
    [`${calendar}.type`]: 'ics',
    [`${calendar}.uri`]: feedUrl,
    [`${calendar}.name`]: 'Plan',
    [`${calendar}.readOnly`]: true,
    [`${calendar}.cache.enabled`]: true,
    [`${calendar}.calendar-main-in-composite`]: true,
    [`${calendar}.refreshInterval`]: '1',
    'calendar.list.sortOrder': CALENDAR_ID,
    'calendar.timezone.local': 'Asia/Tokyo',
    'calendar.timezone.useSystemTimezone': false,
    'app.update.enabled': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'mail.shell.checkDefaultClient': false,
    'mailnews.start_page.enabled': false,
    'mail.spotlight.firstRunDone': true,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'extensions.update.enabled': false,
  };
  const lines = Object.entries(preferences).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  );
  writeFileSync(join(folder, 'prefs.js'), lines.join(''));
}

/** What Thunderbird has of the calendar by now: read from a copy, because it locks its store for as long as it runs. */
function readStore(profile: string, scratch: string): StoredEvent[] {
  const files = ['cache.sqlite', 'cache.sqlite-wal'].filter((name) =>
    existsSync(join(profile, 'calendar-data', name)),
  );
  if (files.length === 0) return [];
  rmSync(scratch, { recursive: true, force: true });
  mkdirSync(scratch);
  for (const name of files) copyFileSync(join(profile, 'calendar-data', name), join(scratch, name));
  try {
    const store = new Database(join(scratch, 'cache.sqlite'));
    const events = store
      .prepare(
        'select id, event_start as startsAtUs, event_end as endsAtUs from cal_events where cal_id = ? order by id',
      )
      .all(CALENDAR_ID) as StoredEvent[];
    store.close();
    return events;
  } catch {
    // Its tables are not there yet, or the copy caught it in the middle of a write.
    return [];
  }
}

const patienceSeconds = Number(process.argv[2] ?? '180');
const version = execFileSync(PROGRAM, ['--version']).toString().trim();
const folder = mkdtempSync(join(tmpdir(), 'stepladder-thunderbird-'));
const profile = join(folder, 'profile');
mkdirSync(profile);

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
const { plan, calendar } = await createPlan(service.plans, REQUEST);
writeProfile(profile, calendar.url);

const startedMs = performance.now();
const seconds = () => (performance.now() - startedMs) / 1000;
const thunderbird = spawn(PROGRAM, ['--headless', '--no-remote', '--profile', profile], {
  // A group of its own: it starts processes that must end with it.
  detached: true,
  stdio: 'ignore',
  env: { ...process.env, HOME: folder, MOZ_HEADLESS: '1' },
});
try {
  let events: StoredEvent[] = [];
  while (
    events.length < plan.sessions.length &&
    seconds() < patienceSeconds &&
    thunderbird.exitCode === null
  ) {
    await sleep(1000);
    events = readStore(profile, join(folder, 'copy'));
  }
  const kept = new Map(events.map((event) => [event.id, event]));
  const right = plan.sessions.filter(({ id, startsAt, endsAt }) => {
    const event = kept.get(`${id}@${plan.uidHost}`);
    return event?.startsAtUs === Date.parse(startsAt) * 1000 && event.endsAtUs === Date.parse(endsAt) * 1000;
  });
  const isRight = right.length === plan.sessions.length && events.length === plan.sessions.length;
  process.stdout.write(
    `${version}: ${events.length} events of ${plan.sessions.length} sessions, ${right.length} at the planned times, ` +
      `after ${seconds().toFixed(0)} s and ${polls} requests: ${isRight ? 'right' : 'WRONG'}\n`,
  );
  process.exitCode = isRight ? 0 : 1;
} finally {
  if (thunderbird.pid !== undefined && thunderbird.exitCode === null) {
    const ended = new Promise((resolve) => thunderbird.once('exit', resolve));
    process.kill(-thunderbird.pid, 'SIGTERM');
    await Promise.race([ended, sleep(5000)]);
    if (thunderbird.exitCode === null && thunderbird.signalCode === null)
      process.kill(-thunderbird.pid, 'SIGKILL');
  }
  server.closeAllConnections();
  server.close();
  await service.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
