import { lockFolder } from '../state/index.ts';
import { buildApart } from './build-apart.ts';
import type { Config } from './config.ts';
import { takeTurn } from './data-folder.ts';
import { followSource, openSource, takeFirstRelease } from './follow-source.ts';
import { type OpenedDeps, openDeps } from './open-deps.ts';
import { openMetrics } from './open-metrics.ts';
import { type OpenedState, openState } from './open-state.ts';
import { findPublished, publishedLine } from './publish.ts';

/** How a data folder is opened. */
export interface Opening {
  /** Whether plans and secret that do not belong together are set aside, to begin anew. */
  isNew: boolean;
  /** Whether code samples that were not run are an error. */
  requiresCode: boolean;
  /** Gets what the operator should know, in lines. */
  say: (text: string) => void;
  /** Aborted where it is to be opened no more. */
  signal: AbortSignal;
}

/**
 * Prepares the data folder, in turn with others that start on it, and opens it for as long as it serves.
 * @returns undefined where the signal was aborted before it was open.
 */
export async function openService(
  config: Config,
  url: string,
  how: Opening,
): Promise<OpenedDeps | undefined> {
  try {
    return await openInTurn(config, url, how);
  } catch (error) {
    if (how.signal.aborted) return undefined;
    throw error;
  }
}

async function openInTurn(config: Config, url: string, how: Opening): Promise<OpenedDeps> {
  const turn = await takeTurn(config.dataDir, how.signal);
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
  if (source) await takeFirstRelease(source, config, how);
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

/** Compiles the content where it is not published yet; this process, which goes on for weeks, does not load what that takes. */
async function publishHere(config: Config, { requiresCode, say, signal }: Opening): Promise<void> {
  const published = findPublished(config.contentDir, config.dataDir, {
    heldReleases: config.heldReleases,
    code: { run: 'nothing', isRequired: requiresCode },
  });
  if (published) return say(publishedLine(published));
  const options = ['--no-code', ...(requiresCode ? ['--require-code'] : [])];
  await buildApart(config, { options, say, signal });
}
