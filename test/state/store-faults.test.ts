import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';
import { watchReadiness } from '../../src/service/index.ts';
import { openSqlitePlanStore } from '../../src/state/index.ts';
import { aPlan } from '../../testbed/plans/plans.ts';

const NOW = '2026-11-23T10:00:00Z';

it('a lock of another process holds up neither the request loop nor, once it is gone, a write', async () => {
  const file = join(newFolder(), 'state.db');
  const store = openSqlitePlanStore(file);
  await store.createPlan({ plan: aPlan(), capabilities: [] }, NOW);
  const other = new Database(file);
  other.exec('BEGIN IMMEDIATE');
  let longestMilliseconds = 0;
  let last = performance.now();
  const ticking = setInterval(() => {
    longestMilliseconds = Math.max(longestMilliseconds, performance.now() - last);
    last = performance.now();
  }, 1);
  await expect(store.probe(NOW)).rejects.toMatchObject({ code: 'unavailable' });
  expect((await store.findPlan('pl_one'))?.id).toBe('pl_one');
  const written = store.createPlan({ plan: aPlan({ id: 'pl_two' }), capabilities: [] }, NOW);
  other.exec('COMMIT');
  expect(await written).toEqual({ outcome: 'created' });
  clearInterval(ticking);
  // A busy handler of SQLite's would have held the loop for as long as it waits: seconds.
  expect(longestMilliseconds).toBeLessThan(1_000);
  other.close();
  await store.close();
});

const canMount = isMountable();

it.skipIf(!canMount)(
  'on a full disk reads go on, writes say 507 and readiness why, and all resumes by itself',
  async () => {
    const folder = newFolder();
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', folder]);
    onTestFinished(() => void execFileSync('umount', ['-l', folder]));
    const store = openSqlitePlanStore(join(folder, 'state.db'));
    let now = 0;
    const { check } = watchReadiness({
      catalogue: { probe: () => undefined },
      store,
      clock: () => now,
      freeBytes: async () => {
        const { bavail, bsize } = await statfs(folder);
        return bavail * bsize;
      },
    });
    await store.createPlan({ plan: aPlan(), capabilities: [] }, NOW);
    await check();
    fill(join(folder, 'filler'));
    const notes = ['x'.repeat(200_000)];
    const create = (id: string) => store.createPlan({ plan: aPlan({ id, notes }), capabilities: [] }, NOW);
    await expect(create('pl_two')).rejects.toMatchObject({ code: 'storage_full' });
    now += 2_000;
    await expect(check()).rejects.toMatchObject({
      message: 'The disk is full: plans can be read, not written.',
    });
    expect((await store.findPlan('pl_one'))?.id).toBe('pl_one');
    expect(await store.findPlan('pl_two')).toBeUndefined();
    rmSync(join(folder, 'filler'));
    now += 2_000;
    await check();
    expect(await create('pl_two')).toEqual({ outcome: 'created' });
    await store.close();
  },
);

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'stepladder-faults-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function fill(file: string): void {
  const chunk = Buffer.alloc(4_096);
  try {
    for (;;) writeFileSync(file, chunk, { flag: 'a' });
  } catch (error) {
    expect((error as NodeJS.ErrnoException).code).toBe('ENOSPC');
  }
}

function isMountable(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'stepladder-mount-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder], { stdio: 'ignore' });
    execFileSync('umount', [folder]);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
