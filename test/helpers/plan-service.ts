import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openCatalogue, publishContent } from '../../src/catalogue/index.ts';
import type { StudyRequestDraft } from '../../src/domain/study-request.ts';
import { replan } from '../../src/planner/replan.ts';
import type { PlanDeps } from '../../src/service/index.ts';
import { openSqlitePlanStore } from '../../src/state/index.ts';
import { samplePack } from '../../testbed/packs/sample-pack.ts';
import { countingBytes } from './counting-bytes.ts';
import { planOnce } from './planned-once.ts';

/** Ten weeks from the first of December, three evenings a week. */
export const REQUEST: StudyRequestDraft = {
  startDate: '2026-12-01',
  weeks: 10,
  timeZone: 'America/New_York',
  careerLevel: 'mid',
  role: 'ml-engineer',
  availability: [{ days: ['mon', 'wed', 'sat'], from: '18:00', to: '20:30' }],
};

/** The verbs' deps over fresh stores, with the real planner in this thread and a clock that the test moves. */
export function planService(
  startsAt = '2026-11-23T10:00:00Z',
): PlanDeps & { setClock(instant: string): void } {
  const folder = mkdtempSync(join(tmpdir(), 'stepladder-service-'));
  const file = join(folder, 'content.db');
  publishContent(samplePack(), file, { builtAt: '2026-11-23T10:00:00Z', fingerprint: 'test' });
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
    replan: async (input) => replan(input),
  };
}
