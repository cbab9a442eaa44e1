import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { heldFolder, holdRelease, openCatalogue } from '../../src/catalogue/index.ts';
import { readSiteAssets } from '../../src/cli/site-assets.ts';
import type { Release } from '../../src/domain/content-pack.ts';
import type { Schedule } from '../../src/domain/schedule.ts';
import { DEFAULT_LIMITS, type HttpDeps, type Metrics } from '../../src/http/deps.ts';
import { openApiDocument } from '../../src/http/openapi.ts';
import { openMcpEndpoint } from '../../src/mcp/answer-mcp.ts';
import { watchReadiness } from '../../src/service/index.ts';
import { openSqlitePlanStore, openSqliteReportStore } from '../../src/state/index.ts';
import { publishSample } from '../../testbed/packs/publish-sample.ts';
import { aPlan } from '../../testbed/plans/plans.ts';
import { countingBytes } from './counting-bytes.ts';

export const PUBLIC_URL = 'https://stepladder.test';
/** Monday, 23 November 2026, noon in UTC. */
export const NOW = Date.UTC(2026, 10, 23, 12);

const OPEN_API = JSON.stringify(openApiDocument());
const SECRET = 'a secret for tests, at least 32 characters';

/** An operator's token, and figures that are always the same. */
const NO_METRICS: Metrics = {
  token: 'operators-token-for-tests',
  observe: () => undefined,
  gauge: () => undefined,
  write: async () => ({ text: 'stepladder_figures 0\n', type: 'text/plain; version=0.0.4; charset=utf-8' }),
};

export interface LogLine {
  level: 'info' | 'warn' | 'error';
  fields: Record<string, unknown>;
  message: string;
}

/** What the HTTP side works with, over fresh stores. */
export interface TestDeps {
  deps: HttpDeps;
  log: LogLine[];
  /** Of the sample pack; empty over another catalogue. */
  release: string;
  close(): Promise<void>;
}

/** Fresh stores that hold the sample pack; the planner always answers the same schedule, and a replan leaves it as it is. */
export function openTestDeps(overrides: Partial<HttpDeps> = {}): TestDeps {
  const sample = overrides.catalogue ? undefined : holdSample();
  const catalogue = overrides.catalogue ?? openCatalogue(sample?.file ?? '');
  const store = openSqlitePlanStore(':memory:');
  const reports = openSqliteReportStore(':memory:');
  const log: LogLine[] = [];
  const to = (level: LogLine['level']) => (fields: object, message: string) =>
    log.push({ level, fields: fields as LogLine['fields'], message });
  const clock = () => NOW;
  const deps: HttpDeps = {
    catalogue,
    plans: {
      catalogue,
      store,
      clock,
      randomBytes: countingBytes(),
      secret: SECRET,
      publicUrl: PUBLIC_URL,
      plan: async () => ({ ok: true, schedule: aSchedule() }),
      replan: async ({ plan: { blocks, sessions, coverage, recall, notes, nextOrdinal } }) => ({
        ok: true,
        schedule: { blocks, sessions, coverage, recall, notes },
        nextOrdinal,
        difference: { added: [], moved: [], changed: [], dropped: [], addedItems: [], droppedItems: [] },
      }),
    },
    reports,
    clock,
    log: { info: to('info'), warn: to('warn'), error: to('error') },
    publicUrl: PUBLIC_URL,
    apiBuild: 'test',
    openApi: OPEN_API,
    contentStylesheet: '.code-keyword { color: red; }',
    site: readSiteAssets(),
    trustedProxies: [],
    readiness: watchReadiness({ catalogue, store, clock, freeBytes: async () => 1e9 }),
    limits: {
      ...DEFAULT_LIMITS,
      readsPerMinute: 1e6,
      plansPerHour: 1000,
      previewsPerMinute: 1000,
      marksPerMinute: 1000,
    },
    metrics: NO_METRICS,
    answerMcp: openMcpEndpoint(
      {
        plans: { catalogue, store, clock, secret: SECRET },
        publicUrl: PUBLIC_URL,
        onFault: (error) => to('error')({ error: String(error) }, 'A tool failed.'),
      },
      '0.0.0',
    ),
    ...overrides,
  };
  return {
    deps,
    log,
    release: sample?.release.id ?? '',
    async close() {
      catalogue.close();
      await store.close();
      await reports.close();
      sample?.remove();
    },
  };
}

/** The sample pack, published and held. */
function holdSample(): { file: string; release: Release; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'stepladder-http-'));
  const file = join(folder, 'content.db');
  const release = publishSample(file);
  holdRelease(file, heldFolder(file), { release, publishedAt: '2026-11-23T10:00:01.000Z', most: 3 });
  return { file, release, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function aSchedule(): Schedule {
  const { blocks, sessions, coverage, recall, notes } = aPlan();
  return { blocks, sessions, coverage, recall, notes };
}
