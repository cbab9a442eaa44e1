import { chmodSync, existsSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { AppError } from '../../domain/error.ts';
import { pendingMigrations } from '../migrations.ts';
import { isBusy } from './sqlite-faults.ts';

/** How long a process waits, as it starts, for others to open and close the same file. */
const OPENING_MILLISECONDS = 5_000;
const PAUSE_MILLISECONDS = 10;

/**
 * Opens the file of the state store, readable by its owner alone, and brings it to the present schema. Processes that
 * do so at once take turns (`lockFolder`), so that one of them migrates.
 * @param file a path, or `:memory:`.
 * @throws AppError `unavailable` for a file that is damaged or none of SQLite's.
 */
export function openSqlite(file: string): Database.Database {
  let sqlite: Database.Database | undefined;
  try {
    if (file !== ':memory:') keepPrivate(file);
    sqlite = new Database(file, { timeout: OPENING_MILLISECONDS });
    configure(sqlite);
    migrateOnce(sqlite);
    // From now on there are requests that a wait would hold up.
    sqlite.pragma('busy_timeout = 0');
    return sqlite;
  } catch (error) {
    sqlite?.close();
    throw openingFault(file, error);
  }
}

/** Its log and index get the same mode from SQLite. */
function keepPrivate(file: string): void {
  if (existsSync(file)) chmodSync(file, 0o600);
  else writeFileSync(file, '', { mode: 0o600, flag: 'a' });
}

function configure(sqlite: Database.Database): void {
  changeToWal(sqlite);
  // better-sqlite3's default in WAL, NORMAL, loses acknowledged writes when the power goes.
  sqlite.pragma('synchronous = FULL');
  sqlite.pragma('foreign_keys = ON');
  // What is deleted is overwritten, not only forgotten.
  sqlite.pragma('secure_delete = ON');
  if (sqlite.pragma('synchronous', { simple: true }) !== 2) {
    throw new AppError('unavailable', 'The state store does not write durably.');
  }
}

/** WAL lets readers go on while a plan is written. SQLite's own timeout does not cover the change. */
function changeToWal(sqlite: Database.Database): void {
  const giveUpAt = performance.now() + OPENING_MILLISECONDS;
  const pause = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  for (;;) {
    try {
      sqlite.pragma('journal_mode = WAL');
      return;
    } catch (error) {
      if (!isBusy(error) || performance.now() >= giveUpAt) throw error;
      Atomics.wait(pause, 0, 0, PAUSE_MILLISECONDS);
    }
  }
}

function openingFault(file: string, error: unknown): unknown {
  if (error instanceof Database.SqliteError && /^SQLITE_(NOTADB|CORRUPT|IOERR)/.test(error.code)) {
    return new AppError(
      'unavailable',
      `${file} is damaged (${error.message}). Put a backup in its place: stepladder restore <file>.`,
      { cause: error },
    );
  }
  const { code } = error as NodeJS.ErrnoException;
  if (error instanceof AppError || code === undefined) return error;
  const reason = error instanceof Database.SqliteError ? error.message : code;
  return new AppError('unavailable', `${file} cannot be opened (${reason}).`, { cause: error });
}

/**
 * What drizzle's migrator does, under the write lock from the first read on: its own races where processes start
 * together (drizzle-orm#874).
 */
function migrateOnce(sqlite: Database.Database): void {
  sqlite
    .transaction(() => {
      sqlite.exec(
        'CREATE TABLE IF NOT EXISTS __drizzle_migrations (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at numeric)',
      );
      const last = sqlite
        .prepare<[], number | null>('SELECT max(created_at) FROM __drizzle_migrations')
        .pluck()
        .get();
      const done = sqlite.prepare('INSERT INTO __drizzle_migrations (hash, created_at) VALUES (?, ?)');
      for (const migration of pendingMigrations('sqlite', last ?? null)) {
        for (const statement of migration.sql) sqlite.exec(statement);
        done.run(migration.hash, migration.folderMillis);
      }
    })
    .immediate();
}
