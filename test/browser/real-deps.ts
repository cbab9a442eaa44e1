import { readFileSync } from 'node:fs';
import { pino } from 'pino';
import { openCatalogue } from '../../src/catalogue/index.ts';
import { readSiteAssets } from '../../src/cli/site-assets.ts';
import { highlightStylesheet } from '../../src/content/index.ts';
import { DEFAULT_LIMITS, type HttpDeps } from '../../src/http/deps.ts';
import { makePlan } from '../../src/planner/make-plan.ts';
import { replan } from '../../src/planner/replan.ts';
import { openSqlitePlanStore, openSqliteReportStore } from '../../src/state/index.ts';

/** Saturday, 28 November 2026, noon in UTC: a plan that begins next Monday begins in two days. */
export const START = Date.UTC(2026, 10, 28, 12);

/**
 * The real content and the real planner over fresh stores, with a clock that a test can turn.
 * @param contentStore the path of the published content.
 */
export function openRealDeps(contentStore: string): {
  clock: { now: number };
  makeDeps: (publicUrl: string) => HttpDeps;
  close: () => Promise<void>;
} {
  const catalogue = openCatalogue(contentStore);
  const store = openSqlitePlanStore(':memory:');
  const reports = openSqliteReportStore(':memory:');
  const clock = { now: START };
  return {
    clock,
    makeDeps: (publicUrl) => ({
      catalogue,
      plans: {
        catalogue,
        store,
        clock: () => clock.now,
        randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
        secret: 'a secret for tests, at least 32 characters',
        publicUrl,
        plan: async (input) => makePlan(input),
        replan: async (input) => replan(input),
      },
      reports,
      clock: () => clock.now,
      log: pino({ level: 'silent' }),
      publicUrl,
      apiBuild: 'test',
      openApi: readFileSync('openapi.json', 'utf8'),
      contentStylesheet: highlightStylesheet,
      site: readSiteAssets(),
      trustedProxies: [],
      readiness: { check: async () => undefined },
      limits: {
        ...DEFAULT_LIMITS,
        readsPerMinute: 1e6,
        plansPerHour: 1000,
        previewsPerMinute: 1000,
        marksPerMinute: 1000,
      },
    }),
    async close() {
      catalogue.close();
      await store.close();
      await reports.close();
    },
  };
}
