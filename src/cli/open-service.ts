import { lockFolder } from '../state/index.ts';
import type { Config } from './config.ts';
import { takeTurn } from './data-folder.ts';
import { followSource, openSource, takeFirstRelease } from './follow-source.ts';
import { formatMessages } from './messages.ts';
import { type OpenedDeps, openDeps } from './open-deps.ts';
import { openMetrics } from './open-metrics.ts';
import { type OpenedState, openState } from './open-state.ts';
import { publish, publishedLine } from './publish.ts';

/** How a data folder is opened. */
export interface Opening {
  /** Whether plans and secret that do not belong together are set aside, to begin anew. */
  isNew: boolean;
  /** Whether code samples that were not run are an error. */
  requiresCode: boolean;
  /** Gets what the operator should know, in lines. */
  say: (text: string) => void;
}

/** Prepares the data folder, in turn with others that start on it, and opens it for as long as it serves. */
export async function openService(config: Config, url: string, how: Opening): Promise<OpenedDeps> {
  const turn = await takeTurn(config.dataDir);
  try {
    const state = await openState(config, how.isNew, how.say);
    // An open connection to PostgreSQL would keep a process that has failed from ending.
    return await openOver(state, config, url, how).catch(async (error) => {
      await state.database.close();
      throw error;
    });
  } finally {
    turn.release();
  }
}

async function openOver(state: OpenedState, config: Config, url: string, how: Opening): Promise<OpenedDeps> {
  const source = config.releasesFrom && openSource(config.releasesFrom);
  if (source) await takeFirstRelease(source, config, how.say);
  else await publishHere(config, how);
  const lock = await lockFolder(config.dataDir, 'serving');
  const metrics = config.metricsToken === undefined ? undefined : await openMetrics(config.metricsToken);
  const opened = openDeps(config, url, state, metrics);
  const following = source && followSource(source, config, opened.deps.log);
  return {
    ...opened,
    async close() {
      await following?.close();
      await opened.close().finally(() => lock?.release());
    },
  };
}

async function publishHere(config: Config, { requiresCode, say }: Opening): Promise<void> {
  const published = await publish(config.contentDir, config.dataDir, {
    force: false,
    code: { run: 'nothing', isRequired: requiresCode },
    heldReleases: config.heldReleases,
  });
  if (published.warnings.length > 0) say(formatMessages(published.warnings, config.contentDir));
  say(publishedLine(published));
}
