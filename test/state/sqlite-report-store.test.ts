import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Report, ReportStore } from '../../src/domain/report.ts';
import { openSqlitePlanStore, openSqliteReportStore } from '../../src/state/index.ts';

const WHOLE: Report = {
  id: 'rp_1',
  questionId: 'q01',
  kind: 'outdated',
  text: 'It is 2 TB by now.',
  part: 'numbers',
  quote: '1.12 TB',
  release: 'r_0',
  createdAt: '2026-11-23T10:00:00Z',
};
const PLAIN: Report = {
  id: 'rp_2',
  questionId: 'q02',
  kind: 'wrong',
  text: 'No.',
  release: 'r_0',
  createdAt: '2026-11-23T09:00:00Z',
};

function openStore(file = ':memory:', mostOpen?: number): ReportStore {
  const store = openSqliteReportStore(file, mostOpen);
  onTestFinished(() => store.close());
  return store;
}

describe('a store of reports', () => {
  it('gives back what it was given, oldest first, of all or of one question', async () => {
    const store = openStore();
    expect(await store.addReport(WHOLE)).toBe('rp_1');
    expect(await store.addReport(PLAIN)).toBe('rp_2');
    expect(await store.listReports({})).toEqual([PLAIN, WHOLE]);
    expect(await store.listReports({ questionId: 'q01' })).toEqual([WHOLE]);
    expect(await store.listReports({ questionId: 'q03' })).toEqual([]);
  });

  it('keeps one of those that say the same, until it is closed', async () => {
    const store = openStore();
    await store.addReport(WHOLE);
    expect(await store.addReport({ ...WHOLE, id: 'rp_3', createdAt: '2026-11-24T10:00:00Z' })).toBe('rp_1');
    expect(await store.addReport({ ...WHOLE, id: 'rp_4', part: 'answer' })).toBe('rp_4');
    await store.closeReport('rp_1', '2026-11-25T10:00:00Z');
    expect(await store.addReport({ ...WHOLE, id: 'rp_5' })).toBe('rp_5');
    expect((await store.listReports({ withClosed: true })).map(({ id }) => id)).toEqual([
      'rp_1',
      'rp_4',
      'rp_5',
    ]);
  });

  it('closes once, lists what is closed only where asked, and deletes it when its time is over', async () => {
    const store = openStore();
    await store.addReport(WHOLE);
    await store.addReport(PLAIN);
    const closedAt = '2026-11-25T10:00:00Z';
    expect(await store.closeReport('rp_1', closedAt)).toBe(true);
    expect(await store.closeReport('rp_1', closedAt)).toBe(false);
    expect(await store.closeReport('rp_9', closedAt)).toBe(false);
    expect(await store.listReports({})).toEqual([PLAIN]);
    await store.purgeReports(closedAt);
    expect(await store.listReports({ withClosed: true })).toEqual([PLAIN, { ...WHOLE, closedAt }]);
    await store.purgeReports('2026-11-25T10:00:01Z');
    expect(await store.listReports({ withClosed: true })).toEqual([PLAIN]);
  });

  it('takes no more than may be open', async () => {
    const store = openStore(':memory:', 1);
    await store.addReport(WHOLE);
    await expect(store.addReport(PLAIN)).rejects.toMatchObject({ code: 'storage_full' });
    expect(await store.addReport({ ...WHOLE, id: 'rp_3' }), 'the same again').toBe('rp_1');
    await store.closeReport('rp_1', '2026-11-25T10:00:00Z');
    expect(await store.addReport(PLAIN)).toBe('rp_2');
  });

  it('shares its file with the plans, and has what it was given after it is opened again', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'stepladder-reports-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const file = join(folder, 'state.db');
    const plans = openSqlitePlanStore(file);
    onTestFinished(() => plans.close());
    await Promise.all([openStore(file).addReport(WHOLE), plans.probe('2026-11-23T10:00:00Z')]);
    expect(await openStore(file).listReports({})).toEqual([WHOLE]);
  });
});
