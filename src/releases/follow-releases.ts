import { readPublished } from '../catalogue/index.ts';
import type { Release } from '../domain/content-pack.ts';
import { type Receiving, receiveRelease } from './receive-release.ts';
import type { ReleaseSource } from './release-source.ts';

/** After faults it looks less often, at most so many times less. */
const MOST_SLOWER = 10;

/**
 * Takes what a source publishes now, unless the store at `file` holds it.
 * @returns the release that was taken; undefined where there was none to take.
 * @throws AppError as `receiveRelease`; the store stays as it was.
 */
export async function takeRelease(source: ReleaseSource, receiving: Receiving): Promise<Release | undefined> {
  const offered = await source.look(receiving.signal);
  if (readPublished(receiving.file)?.id === offered.release) return undefined;
  return receiveRelease(source, offered, receiving);
}

interface Follower extends Receiving {
  /** Resolves after so many milliseconds, or when the signal is aborted. */
  wait(milliseconds: number, signal: AbortSignal): Promise<void>;
  /** Lets one process of several on one data folder fetch; undefined where another does. */
  lock(): Promise<{ release(): void } | undefined>;
  onTaken(release: Release): void;
  /** What stands in the way now, once as long as it is the same. */
  onFault(error: unknown): void;
}

/** Takes each release that a source publishes until the signal is aborted. Never rejects: what fails is tried again. */
export async function followReleases(source: ReleaseSource, follower: Follower): Promise<void> {
  const { signal, lock, onTaken, onFault, wait } = follower;
  let [held, faults, lastFault] = [readPublished(follower.file)?.id, 0, ''];

  async function look(): Promise<void> {
    const offered = await source.look(signal);
    if (offered.release === held) return;
    const turn = await lock();
    if (!turn) return;
    try {
      // Another process on the same folder may have taken it meanwhile.
      held = readPublished(follower.file)?.id;
      if (offered.release === held) return;
      const release = await receiveRelease(source, offered, follower);
      held = release.id;
      onTaken(release);
    } finally {
      turn.release();
    }
  }

  while (!signal.aborted) {
    await wait(source.lookMilliseconds * Math.min(2 ** faults, MOST_SLOWER), signal);
    if (signal.aborted) return;
    try {
      await look();
      [faults, lastFault] = [0, ''];
    } catch (error) {
      faults += 1;
      if (!signal.aborted && String(error) !== lastFault) onFault(error);
      lastFault = String(error);
    }
  }
}
