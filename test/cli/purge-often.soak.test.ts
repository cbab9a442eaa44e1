import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { type PurgeDeps, purge } from '../../src/cli/purge-often.ts';
import { MS_PER_DAY } from '../../src/domain/durations.ts';
import { openSqliteDatabase, openSqliteReportStore, webhookStoreOver } from '../../src/state/index.ts';
import { openFeedService, REQUEST } from '../../testbed/feeds/feed-service.ts';

const IDLE_PLAN_DAYS = 90;
/** The end of the last day of a plan of ten weeks from 18 January 2027. */
const ENDED = Date.parse('2027-03-29T23:59:59Z');
const TITLE = 'A talk that nobody else gives';

/** A service on disk with one plan that holds an own item and an uploaded calendar, and its purge. */
async function openWithPlan() {
  const folder = mkdtempSync(join(tmpdir(), 'stepladder-purge-'));
  const state = join(folder, 'state.db');
  const service = openFeedService({ state });
  const reports = openSqliteReportStore(':memory:');
  const database = openSqliteDatabase(':memory:');
  onTestFinished(async () => {
    await service.close();
    await reports.close();
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const ask = async (method: string, path: string, body?: string, headers: Record<string, string> = {}) =>
    service.fetch(`https://stepladder.test${path}`, { method, headers, ...(body !== undefined && { body }) });
  const ownItems = [{ id: 'own-1', title: TITLE, minutes: 30, topic: 'statistics' }];
  const made = await ask('POST', '/v1/plans', JSON.stringify({ ...REQUEST, ownItems }), {
    'Content-Type': 'application/json',
  });
  const { plan, key, calendar } = (await made.json()) as {
    plan: { id: string };
    key: string;
    calendar: Record<'view' | 'busy', { url: string }> & { url: string };
  };
  const own = { Authorization: `Bearer ${key}`, 'If-Match': '*' };
  const lines: { fields: object; message: string }[] = [];
  const log = (fields: object, message: string) => lines.push({ fields, message });
  const deps: PurgeDeps = {
    store: service.plans.store,
    reports,
    webhooks: webhookStoreOver(database),
    clock: service.plans.clock,
    log: { info: log, warn: log, error: log },
    idlePlanDays: IDLE_PLAN_DAYS,
  };
  return {
    service,
    deps,
    lines,
    calendars: [calendar.url, calendar.view.url, calendar.busy.url],
    ask: (method: string, path = '', body?: string, headers = {}) =>
      ask(method, `/v1/plans/${plan.id}${path}`, body, { ...own, ...headers }),
    /** Everything that the store has on disk. */
    bytes: () =>
      readdirSync(folder)
        .map((name) => readFileSync(join(folder, name), 'latin1'))
        .join(''),
  };
}

it('a plan goes with its calendars and busy times once it has been over and idle for as long as is set', async () => {
  const { service, deps, lines, calendars, ask, bytes } = await openWithPlan();
  const away =
    'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20270203T230000Z\r\nDTEND:20270203T233117Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n';
  expect((await ask('POST', '/busy', away, { 'Content-Type': 'text/calendar' })).status).toBe(200);
  expect(bytes()).toContain(TITLE);
  expect(bytes()).toContain('2027-02-03T23:31:17Z');
  service.clock.now = ENDED + IDLE_PLAN_DAYS * MS_PER_DAY - 1000;
  await purge(deps);
  expect(lines).toEqual([]);
  service.clock.now += 1000;
  await purge(deps);
  expect(lines).toEqual([
    {
      fields: { plans: 1, idlePlanDays: IDLE_PLAN_DAYS },
      message: 'Plans that were over and idle were deleted.',
    },
  ]);
  expect((await ask('GET')).status).toBe(404);
  for (const url of calendars) expect((await service.fetch(url)).status).toBe(410);
  expect(bytes()).not.toContain(TITLE);
  expect(bytes()).not.toContain('2027-02-03T23:31:17Z');
});

it('a plan that its holder still changes stays, and one that is only read does not', async () => {
  const { service, deps, ask } = await openWithPlan();
  service.clock.now = ENDED + 60 * MS_PER_DAY;
  const body = JSON.stringify({ reminderMinutes: 5 });
  expect((await ask('PATCH', '', body, { 'Content-Type': 'application/json' })).status).toBe(200);
  service.clock.now = ENDED + (60 + IDLE_PLAN_DAYS) * MS_PER_DAY - 2 * MS_PER_DAY;
  await purge(deps);
  expect((await ask('GET')).status).toBe(200);
  service.clock.now += 3 * MS_PER_DAY;
  await purge(deps);
  expect((await ask('GET')).status).toBe(404);
});

it('no plan goes where none is to', async () => {
  const { service, deps, ask } = await openWithPlan();
  service.clock.now = ENDED + 5000 * MS_PER_DAY;
  await purge({ ...deps, idlePlanDays: undefined });
  expect((await ask('GET')).status).toBe(200);
});

it('a purge that the store refuses is said, and throws nothing', async () => {
  const { deps, lines } = await openWithPlan();
  const store = { ...deps.store, deleteIdlePlans: () => Promise.reject(new Error('the disk is gone')) };
  await purge({ ...deps, store });
  expect(lines.map(({ message }) => message)).toEqual([
    'What is over could not be deleted; it is tried again in an hour.',
  ]);
});
