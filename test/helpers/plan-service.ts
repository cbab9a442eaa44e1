import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openCatalogue } from '../../src/catalogue/index.ts';
import type { StudyRequestDraft } from '../../src/domain/study-request.ts';
import type { PlanDeps } from '../../src/service/index.ts';
import { openSqlitePlanStore } from '../../src/state/index.ts';
import { publishSample } from '../../testbed/packs/publish-sample.ts';
import { countingBytes } from './counting-bytes.ts';
import { planOnce } from './planned-once.ts';
import { repairAlone } from './repair-alone.ts';

/** Ten weeks from the first of December, three evenings a week. */
export const REQUEST: StudyRequestDraft = {
  startDate: '2026-12-01',
  weeks: 10,
  timeZone: 'America/New_York',
  careerLevel: 'mid',
  role: 'ml-engineer',
  availability: [{ days: ['mon', 'wed', 'sat'], from: '18:00', to: '20:30' }],
};

/** The verbs' deps over fresh stores, with the real planner (but for rebuilds) in this thread and a clock that the test moves. */
export function planService(
  startsAt = '2026-11-23T10:00:00Z',
): PlanDeps & { setClock(instant: string): void } {
  const folder = mkdtempSync(join(tmpdir(), 'stepladder-service-'));
  const file = join(folder, 'content.db');
  publishSample(file);
  const catalogue = openCatalogue(file);
  const store = openSqlitePlanStore(':memory:');
  onTestFinished(async () => {
    catalogue.close();
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  let now = Date.parse(startsAt);
  return {
    catalogue,
    store,
    clock: () => now,
    setClock: (instant) => {
      now = Date.parse(instant);
    },
    randomBytes: countingBytes(),
    secret: 'a secret for tests, at least 32 characters',
    publicUrl: 'https://stepladder.test',
    plan: planOnce,
    replan: repairAlone,
  };
}
