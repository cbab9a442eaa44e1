import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { openSqlitePlanStore } from '../../src/state/index.ts';
import { aPlan } from '../helpers/plans.ts';
import { planStoreSuite } from './plan-store-suite.ts';

const newFile = () => join(mkdtempSync(join(tmpdir(), 'stepladder-state-')), 'state.db');

planStoreSuite('SQLite in memory', async () => openSqlitePlanStore(':memory:'));
planStoreSuite('SQLite in a file', async () => openSqlitePlanStore(newFile()));

it('keeps plans over a restart, and migrates once', async () => {
  const file = newFile();
  const first = openSqlitePlanStore(file);
  await first.createPlan({ plan: aPlan(), capabilities: [] }, '2026-11-23T10:00:00Z');
  await first.close();
  const second = openSqlitePlanStore(file);
  expect(await second.findPlan('pl_one')).toEqual(aPlan());
  await second.close();
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
