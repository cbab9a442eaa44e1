import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { StateDatabase, Work } from '../state-database.ts';
import type { Step, Steps } from '../steps.ts';
import { openSqlite } from './open-sqlite.ts';
import * as tables from './schema.ts';
import { retrying } from './sqlite-faults.ts';

/**
 * Plans and reports in SQLite, for one machine.
 * @param file a path, or `:memory:`.
 * @throws AppError as `openSqlite`.
 */
export function openSqliteDatabase(file: string): StateDatabase {
  const sqlite = openSqlite(file);
  const on = { ...tables, db: drizzle(sqlite), mayBeDone: false };
  return {
    read: (work) => retrying(() => doAtOnce(work(on))),
    // The write lock is taken at once: a transaction that reads first can meet SQLITE_BUSY when it writes.
    write: <T>(work: Work<T>, tryingMilliseconds?: number) =>
      retrying(() => sqlite.transaction(() => doAtOnce(work(on))).immediate(), tryingMilliseconds),
    countOthers: async () => 0,
    emptyLog: () => void sqlite.pragma('wal_checkpoint(TRUNCATE)'),
    close: async () => void sqlite.close(),
  };
}

/** Does the steps of a unit of work without leaving it. */
export function doAtOnce<T>(steps: Steps<T>): T {
  let next = steps.next();
  while (next.done !== true) next = steps.next(doStep(next.value));
  return next.value;
}

function doStep(step: Step): unknown[] {
  if (step.kind === 'rows') return step.statement.all();
  if (step.kind === 'prepared') return step.statement.all(step.values);
  step.statement.run();
  return [];
}
