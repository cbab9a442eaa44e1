import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCatalogue, publishContent } from '../../src/catalogue/index.ts';
import { readSiteAssets } from '../../src/cli/site-assets.ts';
import type { ContentPack } from '../../src/domain/content-pack.ts';
import type { PlanStore } from '../../src/domain/plan-store.ts';
import type { StudyRequestDraft } from '../../src/domain/study-request.ts';
import { createApp } from '../../src/http/app.ts';
import { DEFAULT_LIMITS, type HttpDeps } from '../../src/http/deps.ts';
import { makePlan } from '../../src/planner/make-plan.ts';
import { replan } from '../../src/planner/replan.ts';
import type { PlanDeps } from '../../src/service/index.ts';
import { openSqlitePlanStore, openSqliteReportStore } from '../../src/state/index.ts';
import { publishSample } from '../packs/publish-sample.ts';

/** Three evenings a week in New York from January to March 2027, across the start of summer time. */
export const REQUEST: StudyRequestDraft = {
  startDate: '2027-01-18',
  weeks: 10,
  timeZone: 'America/New_York',
  careerLevel: 'mid',
  role: 'ml-engineer',
  availability: [{ days: ['mon', 'wed', 'sat'], from: '18:00', to: '20:30' }],
};

export interface FeedService {
  /** What the verbs on plans work with: the real planner, and a store on disk. */
  plans: PlanDeps;
  /** What the clock says, in epoch milliseconds. */
  clock: { now: number };
  /** How often a whole plan has been read from the store: nothing is rendered without that. */
  loads: () => number;
  /** The whole HTTP side. */
  fetch: (url: string, init?: RequestInit) => Promise<Response>;
  /** Forgets every rendered calendar, as a restart of the service does. */
  restart: () => void;
  close: () => Promise<void>;
}

interface FeedServiceOptions {
  startsAt?: string;
  pack?: ContentPack;
  publicUrl?: string;
  /** A store to open in the place of a fresh one, and the secret of its plans. */
  state?: string;
  /** The open store of another service, in the place of one of its own; it stays open. */
  sharedStore?: PlanStore;
  secret?: string;
}

/** The service as it runs, over fresh stores of a small content pack, with a clock to be turned. */
export function openFeedService(options: FeedServiceOptions = {}): FeedService {
  const {
    startsAt = '2026-11-23T10:00:00Z',
    publicUrl = 'https://stepladder.test',
    secret = 'a secret for tests, at least 32 characters',
  } = options;
  const folder = mkdtempSync(join(tmpdir(), 'stepladder-feeds-'));
  const content = join(folder, 'content.db');
  if (options.pack)
    publishContent(options.pack, content, { builtAt: '2026-11-23T10:00:00Z', fingerprint: 'feeds' });
  else publishSample(content);
  const catalogue = openCatalogue(content);
  const store = options.sharedStore ?? openSqlitePlanStore(options.state ?? join(folder, 'plans.db'));
  const clock = { now: Date.parse(startsAt) };
  let loads = 0;
  let draws = 0;
  const plans: PlanDeps = {
    catalogue,
    store: {
      ...store,
      findPlan: (id) => {
        loads += 1;
        return store.findPlan(id);
      },
    },
    clock: () => clock.now,
    randomBytes: (length) => {
      draws += 1;
      return Uint8Array.from({ length }, (_, at) => draws >> (8 * (at % 4)));
    },
    secret,
    publicUrl,
    plan: async (input) => makePlan(input),
    replan: async (input) => replan(input),
  };
  const reports = openSqliteReportStore(':memory:');
  const deps: HttpDeps = {
    catalogue,
    plans,
    reports,
    clock: plans.clock,
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    publicUrl,
    apiBuild: 'feeds',
    openApi: '{}',
    contentStylesheet: '',
    site: readSiteAssets(),
    trustedProxies: [],
    readiness: { check: async () => undefined },
    limits: { ...DEFAULT_LIMITS, readsPerMinute: 1e6 },
  };
  let app = createApp(deps);
  return {
    plans,
    clock,
    loads: () => loads,
    fetch: async (url, init) => app.fetch(new Request(url, init)),
    restart: () => {
      app = createApp({ ...deps });
    },
    async close() {
      catalogue.close();
      await reports.close();
      if (!options.sharedStore) await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
