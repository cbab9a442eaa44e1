import Database from 'better-sqlite3';
import { cannotServe, noRoom } from '../store-faults.ts';

/** How long a store that another process has locked is tried again. */
const TRYING_MILLISECONDS = 5_000;
const PAUSES_MILLISECONDS = [1, 2, 5, 10, 20, 50] as const;

/**
 * Does something with a store, and again while another process has it locked. The waiting is a timer's: SQLite's own busy
 * handler would hold up every other request of the process.
 * @param tryingMilliseconds how long it is tried.
 * @throws AppError `storage_full` or `unavailable` for what SQLite reports.
 */
export async function retrying<T>(work: () => T, tryingMilliseconds = TRYING_MILLISECONDS): Promise<T> {
  const giveUpAt = performance.now() + tryingMilliseconds;
  for (let attempt = 0; ; attempt++) {
    try {
      return work();
    } catch (error) {
      if (!isBusy(error) || performance.now() >= giveUpAt) throw toFault(error);
    }
    const pause = PAUSES_MILLISECONDS[Math.min(attempt, PAUSES_MILLISECONDS.length - 1)];
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

/** Whether SQLite says that another connection has the lock. */
export function isBusy(error: unknown): boolean {
  return error instanceof Database.SqliteError && /^SQLITE_(BUSY|LOCKED)/.test(error.code);
}

/** SQLite's result codes (https://sqlite.org/rescode.html) as the faults a caller can act on; other errors as they are. */
export function toFault(error: unknown): unknown {
  if (!(error instanceof Database.SqliteError)) return error;
  const isFull = error.code === 'SQLITE_FULL' || /^SQLITE_IOERR_(WRITE|FSYNC|TRUNCATE)/.test(error.code);
  return isFull ? noRoom(error) : cannotServe(error);
}
