import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openSqlitePlanStore, openSqliteReportStore } from '../../src/state/index.ts';
import { A_REPORT, reportStoreSuite } from './report-store-suite.ts';

reportStoreSuite('SQLite', async (mostOpen) => openSqliteReportStore(':memory:', mostOpen));

it('reports share their file with the plans, and are there after it is opened again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'stepladder-reports-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'state.db');
  const plans = openSqlitePlanStore(file);
  const reports = openSqliteReportStore(file);
  await Promise.all([reports.addReport(A_REPORT), plans.probe('2026-11-23T10:00:00Z')]);
  await Promise.all([reports.close(), plans.close()]);
  const again = openSqliteReportStore(file);
  expect(await again.listReports({})).toEqual([A_REPORT]);
  await again.close();
});
