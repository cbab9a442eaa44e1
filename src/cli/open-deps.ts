import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { pino } from 'pino';
import { openCatalogue } from '../catalogue/index.ts';
import { highlightStylesheet } from '../content/stylesheet.ts';
import { optional } from '../domain/optional.ts';
import type { WebhookStore } from '../domain/webhook.ts';
import { DEFAULT_LIMITS, type HttpDeps, type Metrics } from '../http/deps.ts';
import { describeError } from '../http/protocol/describe-error.ts';
import { openMcpEndpoint } from '../mcp/answer-mcp.ts';
import { openApiKeyLookup, type Readiness, watchReadiness } from '../service/index.ts';
import { hashCode } from './code-hash.mjs';
import { type Config, PACKAGE_FOLDER } from './config.ts';
import { stateFile } from './data-folder.ts';
import { bytesOf } from './open-metrics.ts';
import type { OpenedState } from './open-state.ts';
import { openPlannerPool, type PlannerPool } from './planner-pool.ts';
import { contentStore } from './publish.ts';
import { purgeOften } from './purge-often.ts';
import { readSiteAssets } from './site-assets.ts';

/** A release that is published while the server runs is served, a key that is revoked refused, within this time. */
const LOOK_MILLISECONDS = 200;
/** How many times what an address may read the holder of a key may. */
const KEYED_FACTOR = 10;

/** Everything the server works with, and how to let go of it. */
export interface OpenedDeps {
  deps: HttpDeps;
  readiness: Readiness;
  webhooks: WebhookStore;
  close(): Promise<void>;
}

/**
 * Makes what the server works with over opened plans. The log goes to standard error, as JSON lines.
 * @param metrics where figures of it are kept, if anywhere.
 */
export function openDeps(
  config: Config,
  publicUrl: string,
  state: OpenedState,
  metrics?: Metrics,
): OpenedDeps {
  const { store, reports, webhooks, secret } = state;
  const pool = openPlannerPool();
  const clock = () => Date.now();
  const catalogue = openCatalogue(contentStore(config.dataDir), {
    everyMilliseconds: LOOK_MILLISECONDS,
    clock,
  });
  const log = pino(
    { level: config.logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination(2),
  );
  const freeBytes = async () => {
    const { bavail, bsize } = await statfs(config.dataDir);
    return bavail * bsize;
  };
  const openApi = readFileSync(join(PACKAGE_FOLDER, 'openapi.json'), 'utf8');
  const readiness = watchReadiness({ catalogue, store, clock, freeBytes });
  if (metrics) watchParts(metrics, config, pool);
  const { idlePlanDays } = config;
  const purging = purgeOften({ store, reports, webhooks, clock, log, idlePlanDays });
  return {
    readiness,
    webhooks,
    deps: {
      readiness,
      catalogue,
      plans: {
        catalogue,
        store,
        clock,
        randomBytes,
        secret,
        publicUrl,
        plan: pool.plan,
        replan: pool.replan,
      },
      reports,
      apiKeys: openApiKeyLookup(state.apiKeys, { clock, mostAgeMilliseconds: LOOK_MILLISECONDS }),
      clock,
      log,
      publicUrl,
      apiBuild: hashCode(),
      contentStylesheet: highlightStylesheet,
      openApi,
      site: readSiteAssets(),
      trustedProxies: config.trustedProxies,
      answerMcp: openMcpEndpoint(
        {
          plans: { catalogue, store, clock, secret },
          publicUrl,
          onFault: (error) => log.error({ error: describeError(error) }, 'A tool failed.'),
        },
        apiVersion(openApi),
      ),
      limits: {
        ...DEFAULT_LIMITS,
        readsPerMinute: config.readsPerMinute,
        keyedReadsPerMinute: KEYED_FACTOR * config.readsPerMinute,
      },
      ...optional('metrics', metrics),
      ...optional('idlePlanDays', idlePlanDays),
    },
    async close() {
      clearInterval(purging);
      await pool.close();
      catalogue.close();
      await state.database.close();
    },
  };
}

/** Registers what the planner and the stores have to say of themselves. */
function watchParts(metrics: Metrics, { dataDir }: Config, pool: PlannerPool): void {
  metrics.gauge('planner_waiting', 'Plans that wait to be made.', () => pool.load().waiting);
  metrics.gauge('planner_running', 'Plans that are being made.', () => pool.load().running);
  metrics.gauge('planner_threads', 'Plans that can be made at once.', () => pool.load().threads);
  metrics.gauge('content_store_bytes', 'Bytes of the content store.', () => bytesOf(contentStore(dataDir)));
  metrics.gauge('state_store_bytes', 'Bytes of the state store.', () => bytesOf(stateFile(dataDir)));
  metrics.gauge('state_store_wal_bytes', 'Bytes of its write-ahead log.', () =>
    bytesOf(`${stateFile(dataDir)}-wal`),
  );
}

/** The version that an OpenAPI document says. */
export function apiVersion(openApi: string): string {
  return (JSON.parse(openApi) as { info: { version: string } }).info.version;
}
