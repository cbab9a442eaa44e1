import { createHash } from 'node:crypto';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Plan } from '../../src/domain/plan.ts';
import { idleSince } from '../../src/domain/plan-end.ts';
import { openSqlitePlanStore } from '../../src/state/index.ts';
import { changeFaults, readEvents } from '../../testbed/feeds/feed-life.ts';
import { type FeedService, openFeedService } from '../../testbed/feeds/feed-service.ts';
import { lintFeed } from '../../testbed/feeds/lint-feed.ts';
import { repairAlone } from '../helpers/repair-alone.ts';
import { findSpecFaults } from '../helpers/spec-check.ts';

interface StoredPlan {
  name: string;
  id: string;
  key: string;
  /** The path of its calendar, and those that it had before a rotation. */
  feed: string;
  gone: string[];
  session: { id: string; path: string };
  revision: number;
  /** How many sessions have each status. */
  sessions: Record<string, number>;
}

/** What 0.1.0 wrote, and in words `state-0.1.0.md`; `now` is the last moment of the service that wrote it. */
const FIXTURE = 'test/fixtures/state-0.1.0.db';
const written = JSON.parse(readFileSync('test/fixtures/state-0.1.0.json', 'utf8')) as {
  now: string;
  secret: string;
  publicUrl: string;
  /** The calendar of a plan that was made and deleted. */
  deletedFeed: string;
  /** The request that made a plan, with the key under which it may come again until a day later. */
  idempotent: { at: string; key: string; plan: string; body: object };
  plans: StoredPlan[];
};
const PLANS = written.plans.map((plan) => [plan.name, plan] as const);
const TWO_WEEKS_LATER = '2026-12-07T12:00:00Z';

interface ShownPlan {
  id: string;
  revision: number;
  sessions: { id: string; status: string; startsAt: string; items: { grade?: string }[] }[];
}
interface ShownReplan {
  plan: ShownPlan;
  difference: Record<'added' | 'moved' | 'changed' | 'dropped', { sessionId: string }[]>;
}

describe.each(PLANS)('the plan "%s" of 0.1.0', (_name, plan) => {
  it.each([written.now, TWO_WEEKS_LATER])('opens, shows and feeds at %s', async (at) => {
    const service = openCopy(at);
    const shown = await readPlan(service, plan);
    expect(shown.id).toBe(plan.id);
    if (at === written.now) {
      expect(shown.revision).toBe(plan.revision);
      expect(countStatuses(shown)).toEqual(plan.sessions);
    }
    expect(await (await get(service, `/p/${plan.key}`)).text()).toContain('<h1');
    expect((await get(service, plan.session.path)).headers.get('Content-Type')).toContain('text/html');
    const feed = await readFeed(service, plan.feed);
    expect(readEvents(feed).size).toBe(shown.sessions.length);
    const withTodos = await readFeed(service, `${plan.feed}?todos=1`);
    expect(withTodos.match(/^BEGIN:VTODO\r$/gm)?.length ?? 0).toBeGreaterThan(0);
    for (const path of plan.gone) expect((await service.fetch(urlOf(path))).status).toBe(410);
  });

  it('has a calendar to share and one that says only when, from the first look at their addresses on', async () => {
    const service = openCopy(written.now);
    const response = await get(service, `/v1/plans/${plan.id}/calendar`, {
      headers: { Authorization: `Bearer ${plan.key}` },
    });
    const { calendar } = (await response.json()) as {
      calendar: Record<'view' | 'busy', { url: string }> & { url: string };
    };
    expect(calendar.url).toBe(urlOf(plan.feed));
    const full = readEvents(await readFeed(service, plan.feed));
    for (const { url } of [calendar.view, calendar.busy])
      expect(readEvents(await readFeed(service, new URL(url).pathname)).size).toBe(full.size);
    expect((await readPlan(service, plan)).revision).toBe(plan.revision);
  });

  it('is repaired as a dry run says, with few moves', async () => {
    const service = openCopy(written.now);
    service.plans.replan = repairAlone;
    const before = readEvents(await readFeed(service, plan.feed));
    const marked = marks(await readPlan(service, plan));
    service.clock.now += 1000;
    const shown = await replan(service, plan, 'mode=repair&dryRun=true');
    expect((await readPlan(service, plan)).revision).toBe(plan.revision);
    const done = await replan(service, plan, 'mode=repair');
    expect(done.difference).toEqual(shown.difference);
    expect(done.difference.moved.length).toBeLessThanOrEqual(before.size / 10);
    expect(marks(done.plan)).toEqual(marked);
    expect(changeFaults(before, readEvents(await readFeed(service, plan.feed)))).toEqual([]);
  });

  it('is rebuilt around what was done', async () => {
    const service = openCopy(written.now);
    const before = readEvents(await readFeed(service, plan.feed));
    const marked = marks(await readPlan(service, plan));
    service.clock.now += 1000;
    const done = await replan(service, plan, 'mode=rebuild');
    expect(marks(done.plan)).toEqual(marked);
    expect(changeFaults(before, readEvents(await readFeed(service, plan.feed)))).toEqual([]);
  });
});

it('gives a repeated creation of 0.1.0 the plan, key and calendar of the first time', async () => {
  const { at, key, body, plan: name } = written.idempotent;
  const service = openCopy(at);
  const response = await service.fetch(urlOf('/v1/plans'), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
    body: JSON.stringify(body),
  });
  const first = written.plans.find((plan) => plan.name === name);
  expect(await response.json()).toMatchObject({
    plan: { id: first?.id },
    key: first?.key,
    calendar: { url: urlOf(first?.feed ?? '') },
  });
});

it('answers gone for the calendar of a plan that 0.1.0 deleted, and not found for one that never was', async () => {
  const service = openCopy(written.now);
  expect((await service.fetch(urlOf(written.deletedFeed))).status).toBe(410);
  expect((await service.fetch(urlOf('/calendars/k3J8cT0vQ1mY2bXw5uZa7g.ics'))).status).toBe(404);
});

it('knows since when each plan of 0.1.0 is idle, and leaves a damaged one to the operator', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stepladder-state-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'state.db');
  copyFileSync(FIXTURE, file);
  const damaged = written.plans[0]?.id ?? '';
  const sqlite = new Database(file);
  sqlite.prepare('UPDATE plans SET json = substr(json, 2) WHERE id = ?').run(damaged);
  void openSqlitePlanStore(file).close();
  const rows = sqlite.prepare('SELECT id, json, idle_since AS idle FROM plans').all();
  sqlite.close();
  expect(rows).toHaveLength(written.plans.length);
  for (const { id, json, idle } of rows as { id: string; json: string; idle: string | null }[])
    expect(idle).toBe(id === damaged ? null : idleSince(JSON.parse(json) as Plan));
});

it('the fixture is the file that 0.1.0 wrote', () => {
  const sha256 = createHash('sha256').update(readFileSync(FIXTURE)).digest('hex');
  expect(readFileSync('test/fixtures/state-0.1.0.md', 'utf8')).toContain(sha256);
});

/** The service over a copy of the fixture, at a moment; its content is not the one that the plans were made from. */
function openCopy(at: string): FeedService {
  const folder = mkdtempSync(join(tmpdir(), 'stepladder-state-'));
  const state = join(folder, 'state.db');
  copyFileSync(FIXTURE, state);
  const { secret, publicUrl } = written;
  const service = openFeedService({ startsAt: at, state, secret, publicUrl });
  onTestFinished(async () => {
    await service.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return service;
}

function urlOf(path: string): string {
  return `${written.publicUrl}${path}`;
}

async function get(service: FeedService, path: string, init?: RequestInit): Promise<Response> {
  const response = await service.fetch(urlOf(path), init);
  expect(response.status, path).toBe(200);
  return response;
}

async function readPlan(service: FeedService, { id, key }: StoredPlan): Promise<ShownPlan> {
  const path = `/v1/plans/${id}`;
  const response = await get(service, path, { headers: { Authorization: `Bearer ${key}` } });
  expect(await findSpecFaults('GET', path, response)).toEqual([]);
  return (await response.json()) as ShownPlan;
}

async function readFeed(service: FeedService, path: string): Promise<string> {
  const feed = await (await get(service, path)).text();
  expect(lintFeed(feed)).toEqual([]);
  return feed;
}

async function replan(service: FeedService, { id, key }: StoredPlan, query: string): Promise<ShownReplan> {
  const path = `/v1/plans/${id}/replan`;
  const headers = { Authorization: `Bearer ${key}`, 'If-Match': '*' };
  const response = await get(service, `${path}?${query}`, { method: 'POST', headers });
  expect(await findSpecFaults('POST', path, response)).toEqual([]);
  return (await response.json()) as ShownReplan;
}

function countStatuses({ sessions }: ShownPlan): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { status } of sessions) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}

/** What has happened, which no replan may change. */
function marks({ sessions }: ShownPlan) {
  return sessions
    .filter(({ status }) => status === 'done' || status === 'skipped')
    .map(({ id, status, startsAt, items }) => ({ id, status, startsAt, grades: items.map((i) => i.grade) }));
}
