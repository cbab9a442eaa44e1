import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import type { CapabilityRecord } from '../../src/domain/plan-store.ts';
import { feedRetention } from '../../src/service/feed-retention.ts';
import { openSqliteDatabase, openSqlitePlanStore } from '../../src/state/index.ts';
import { aPlan } from '../../testbed/plans/plans.ts';
import { concurrencySuite } from './concurrency-suite.ts';
import { DRAFT_BYTES, planStoreSuite } from './plan-store-suite.ts';

const newFile = () => join(mkdtempSync(join(tmpdir(), 'stepladder-state-')), 'state.db');

planStoreSuite('SQLite in memory', async () => openSqlitePlanStore(':memory:', DRAFT_BYTES));
planStoreSuite('SQLite in a file', async () => openSqlitePlanStore(newFile(), DRAFT_BYTES));
concurrencySuite(
  'SQLite',
  async (times) => {
    const file = newFile();
    return Array.from({ length: times }, () => openSqliteDatabase(file));
  },
  200,
);

it('keeps plans over a restart, and migrates once', async () => {
  const file = newFile();
  const first = openSqlitePlanStore(file);
  await first.createPlan({ plan: aPlan(), capabilities: [] }, '2026-11-23T10:00:00Z');
  await first.close();
  const second = openSqlitePlanStore(file);
  expect(await second.findPlan('pl_one')).toEqual(aPlan());
  await second.close();
});

it('keeps as many rows for a plan that is rotated for ever as for one that is rotated eleven times', async () => {
  const file = newFile();
  const store = openSqlitePlanStore(file);
  const plan = (rotation: number) => ({ ...aPlan({ rotation, revision: rotation + 1 }) });
  const renewed = (rotation: number): CapabilityRecord[] =>
    ['feed' as const, 'session:ss_1' as const].map((purpose) => ({
      hash: `${purpose} ${rotation}`,
      purpose,
    }));
  await store.createPlan({ plan: plan(0), capabilities: renewed(0) }, '2026-11-23T10:00:00Z');
  const rows = new Database(file, { readonly: true }).prepare('SELECT count(*) FROM capabilities').pluck();
  const counts: unknown[] = [];
  for (let rotation = 1; rotation <= 100; rotation++) {
    const retention = feedRetention(Date.UTC(2026, 10, 23) + rotation * 1000);
    const capabilities = renewed(rotation);
    await store.rotatePlan(plan(rotation), rotation, { feed: 'feed', capabilities }, retention);
    if (rotation % 50 === 11 || rotation === 100) counts.push(rows.get());
  }
  expect(counts).toEqual([12, 12, 12]);
  await store.deletePlan('pl_one', 101, feedRetention(Date.UTC(2026, 10, 24)));
  expect(rows.get()).toBe(10);
  await store.close();
});

it('looks for what is over by an index', () => {
  const file = newFile();
  void openSqlitePlanStore(file).close();
  const sqlite = new Database(file);
  const [step] = sqlite
    .prepare("EXPLAIN QUERY PLAN DELETE FROM capabilities WHERE gone_until <= '2026-11-23T10:00:00Z'")
    .all() as { detail: string }[];
  expect(step?.detail).toContain('capabilities_gone');
  sqlite.close();
});

it('finds idle plans by an index', () => {
  const file = newFile();
  void openSqlitePlanStore(file).close();
  const sqlite = new Database(file);
  const [step] = sqlite
    .prepare(
      "EXPLAIN QUERY PLAN SELECT id FROM plans WHERE idle_since <= '2026-11-23T10:00:00Z' ORDER BY idle_since, id LIMIT 20",
    )
    .all() as { detail: string }[];
  expect(step?.detail).toContain('plans_idle');
  sqlite.close();
});

it('notices a damaged plan instead of serving it', async () => {
  const file = newFile();
  const store = openSqlitePlanStore(file);
  await store.createPlan({ plan: aPlan(), capabilities: [] }, '2026-11-23T10:00:00Z');
  const other = new Database(file);
  other.exec(`UPDATE plans SET json = replace(json, '19:00', '19:01')`);
  other.close();
  await expect(store.findPlan('pl_one')).rejects.toMatchObject({ code: 'unavailable' });
  await store.close();
});
