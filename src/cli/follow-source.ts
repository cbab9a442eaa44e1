import { readPublished } from '../catalogue/index.ts';
import { AppError } from '../domain/error.ts';
import type { Log } from '../http/deps.ts';
import {
  followReleases,
  openReleaseFolder,
  openReleaseNode,
  type ReleaseSource,
  takeRelease,
} from '../releases/index.ts';
import { lockFolder } from '../state/index.ts';
import type { Config, ReleasePlace } from './config.ts';
import { contentStore } from './publish.ts';
import { showProgress } from './show-progress.ts';
import { runUntilClosed } from './until-closed.ts';

/** Where a configuration says that releases come from. */
export function openSource({ kind, place }: ReleasePlace): ReleaseSource {
  return kind === 'folder' ? openReleaseFolder(place) : openReleaseNode(place);
}

/**
 * Takes what a source publishes before the first request is answered. To be called in this process's turn (`takeTurn`).
 * @param how.say gets what is served, in a sentence.
 * @throws AppError `unavailable` where there is nothing to serve; the reason of the signal where that was aborted.
 */
export async function takeFirstRelease(
  source: ReleaseSource,
  config: Pick<Config, 'dataDir' | 'heldReleases'>,
  { say, signal }: { say: (text: string) => void; signal: AbortSignal },
): Promise<void> {
  const progress = showProgress('Fetching the release');
  const following = {
    file: contentStore(config.dataDir),
    most: config.heldReleases,
    signal,
    onProgress: progress.update,
  };
  const held = readPublished(following.file);
  try {
    const taken = await takeRelease(source, following);
    say(`${taken ? 'Took' : 'Unchanged:'} release ${(taken ?? held)?.id} from ${source.name}`);
  } catch (error) {
    signal.throwIfAborted();
    const reason = `${source.name} has no release to take now: ${(error as Error).message}.`;
    if (!held) throw new AppError('unavailable', `${reason} See RELEASES_FROM.`, { cause: error });
    say(`${reason} Going on with release ${held.id}`);
  } finally {
    progress.end();
  }
}

/** Takes each release that a source publishes from now on, until it is closed, and tells the log. */
export function followSource(
  source: ReleaseSource,
  { dataDir, heldReleases }: Pick<Config, 'dataDir' | 'heldReleases'>,
  log: Log,
): { close(): Promise<void> } {
  return runUntilClosed((signal, wait) =>
    followReleases(source, {
      file: contentStore(dataDir),
      most: heldReleases,
      ...{ signal, wait },
      lock: () => lockFolder(dataDir, 'starting'),
      onTaken: ({ id }) => log.info({ release: id, from: source.name }, 'Took a release.'),
      onFault: (error) =>
        log.warn(
          { from: source.name, reason: (error as Error).message },
          'No release could be taken; the one before is served on, and it is tried again.',
        ),
    }),
  );
}
