import { chmodSync, closeSync, copyFileSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { AppError } from '../../domain/error.ts';
import { isBusy, toFault } from './sqlite-faults.ts';

/** What a backup holds beside the plans. */
export interface BackupNote {
  /** RFC 3339 UTC. */
  madeAt: string;
  /** Absent where it is kept elsewhere. */
  secret?: string;
}

const WAIT_MILLISECONDS = 10_000;

/**
 * Copies the state store at `from`, as it is at one moment, into the new file `to`, which its owner alone can read. A
 * server may go on writing; what it has acknowledged by then is in the copy, and what was deleted is not.
 * @throws AppError `storage_full`, `unavailable`.
 */
export function backupState(from: string, to: string, note: BackupNote): void {
  const draft = `${to}.part`;
  rmSync(draft, { force: true });
  try {
    closeSync(openSync(draft, 'wx', 0o600));
    copyMoment(from, draft);
    const copy = new Database(draft);
    copy.pragma('journal_mode = DELETE');
    copy.exec('CREATE TABLE backup (made_at TEXT NOT NULL, secret TEXT)');
    copy.prepare('INSERT INTO backup VALUES (?, ?)').run(note.madeAt, note.secret ?? null);
    copy.close();
    renameDurably(draft, to);
  } catch (error) {
    throw fileFault(to, error);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** One statement is one reading of the store: a copy by pages would begin anew at every write of another process. */
function copyMoment(from: string, to: string): void {
  const sqlite = new Database(from, { fileMustExist: true, timeout: WAIT_MILLISECONDS });
  try {
    sqlite.prepare('VACUUM INTO ?').run(to);
  } finally {
    sqlite.close();
  }
}

/** What a backup says of itself; undefined for a file that is none. */
export function readBackup(file: string): BackupNote | undefined {
  let sqlite: Database.Database | undefined;
  try {
    sqlite = new Database(file, { readonly: true, fileMustExist: true });
    const [row] = sqlite.prepare('SELECT made_at AS madeAt, secret FROM backup').all() as {
      madeAt: string;
      secret: string | null;
    }[];
    return row && { madeAt: row.madeAt, ...(row.secret === null ? {} : { secret: row.secret }) };
  } catch (error) {
    if (isBusy(error)) throw toFault(error);
    return undefined;
  } finally {
    sqlite?.close();
  }
}

/**
 * Makes the state store `to` from a backup, without the note; nothing may have it open.
 * @param beforeLast is called before the store is put in its place.
 */
export function restoreState(backup: string, to: string, beforeLast: () => void): void {
  const draft = `${to}.part`;
  try {
    copyFileSync(backup, draft);
    chmodSync(draft, 0o600);
    const copy = new Database(draft);
    copy.pragma('secure_delete = ON');
    copy.exec('DROP TABLE backup');
    copy.close();
    beforeLast();
    renameDurably(draft, to);
  } catch (error) {
    throw fileFault(to, error);
  } finally {
    rmSync(draft, { force: true });
  }
}

function fileFault(file: string, error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (error instanceof AppError || code === undefined) return error;
  if (error instanceof Database.SqliteError) return toFault(error);
  return new AppError('unavailable', `${file} cannot be written (${code}).`, { cause: error });
}

function renameDurably(from: string, to: string): void {
  syncPath(from);
  renameSync(from, to);
  syncPath(dirname(to));
}

function syncPath(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
