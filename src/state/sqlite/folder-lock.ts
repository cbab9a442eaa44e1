import { join } from 'node:path';
import Database from 'better-sqlite3';
import { isBusy } from './sqlite-faults.ts';

/**
 * What a process is about to do with a data folder. `starting`: one at a time, beside those that serve; `serving`: any
 * number; `alone`: with nobody beside it.
 */
export type FolderUse = 'starting' | 'serving' | 'alone';

/** The locks of SQLite (https://sqlite.org/lockingv3.html) that stand for them; they end with their process. */
const STATEMENTS: Record<FolderUse, string> = {
  starting: 'BEGIN IMMEDIATE',
  serving: 'BEGIN; SELECT 1 FROM sqlite_master',
  alone: 'BEGIN EXCLUSIVE',
};
const PAUSE_MILLISECONDS = 20;

/** A lock that is held until it is released, or its process ends however it may. */
export interface FolderLock {
  release(): void;
}

/**
 * Locks a data folder; undefined where others still stand in the way after `waitMilliseconds`.
 * @throws the reason of the signal where that was aborted meanwhile.
 */
export async function lockFolder(
  folder: string,
  use: FolderUse,
  waitMilliseconds = 0,
  signal?: AbortSignal,
): Promise<FolderLock | undefined> {
  const sqlite = new Database(join(folder, 'lock'), { timeout: 0 });
  const giveUpAt = performance.now() + waitMilliseconds;
  for (;;) {
    try {
      sqlite.exec(STATEMENTS[use]);
      return { release: () => void sqlite.close() };
    } catch (error) {
      if (sqlite.inTransaction) sqlite.exec('ROLLBACK');
      if (!isBusy(error) || performance.now() >= giveUpAt || signal?.aborted) {
        sqlite.close();
        signal?.throwIfAborted();
        if (isBusy(error)) return undefined;
        throw error;
      }
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MILLISECONDS));
  }
}
