import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { openCatalogue } from '../catalogue/index.ts';
import { highlightStylesheet } from '../content/index.ts';
import { DEFAULT_LIMITS, type HttpDeps } from '../http/deps.ts';
import { type Config, PACKAGE_FOLDER } from './config.ts';
import { readDocsAssets } from './docs-assets.ts';
import { hashCode } from './fingerprint.ts';
import type { OpenedState } from './open-state.ts';
import { openPlannerPool } from './planner-pool.ts';
import { contentStore } from './publish.ts';
import { readSiteAssets } from './site-assets.ts';

/** Everything the server works with, and how to let go of it. */
export interface OpenedDeps {
  deps: HttpDeps;
  close(): Promise<void>;
}

/** Makes what the server works with over opened plans. The log goes to standard error, as JSON lines. */
export function openDeps(config: Config, publicUrl: string, { store, secret }: OpenedState): OpenedDeps {
  const catalogue = openCatalogue(contentStore(config.dataDir));
  const pool = openPlannerPool();
  const clock = () => Date.now();
  const log = pino(
    { level: config.logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination(2),
  );
  return {
    deps: {
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
      clock,
      log,
      publicUrl,
      apiBuild: hashCode(),
      contentStylesheet: highlightStylesheet,
      openApi: readFileSync(join(PACKAGE_FOLDER, 'openapi.json'), 'utf8'),
      docsAssets: readDocsAssets(),
      site: readSiteAssets(),
      trustedProxies: config.trustedProxies,
      limits: DEFAULT_LIMITS,
    },
    async close() {
      await pool.close();
      catalogue.close();
      await store.close();
    },
  };
}
