import { type BigIntStats, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { AppError } from '../domain/error.ts';
import type { Catalogue, CatalogueSource } from '../domain/ports.ts';
import { readCatalogue } from './read-catalogue.ts';
import { isSealed } from './seal.ts';

interface Opened {
  identity: string;
  sqlite: Database.Database;
  catalogue: Catalogue;
}

/**
 * Serves whatever release lies at `file`: each call of `current` notices a file that was swapped in since. The release
 * before stays open until the next swap, for requests that still hold it.
 */
export function openCatalogue(file: string): CatalogueSource {
  let opened: Opened | undefined;
  let previous: Opened | undefined;
  let unreadable: string | undefined;

  function current(): Catalogue {
    const identity = identify(file);
    if (identity !== undefined && identity !== opened?.identity && identity !== unreadable) {
      const next = openContent(file, identity);
      if (next) {
        previous?.sqlite.close();
        [previous, opened] = [opened, next];
      } else {
        unreadable = identity;
      }
    }
    if (!opened) throw new AppError('unavailable', 'No release of the content can be read.');
    return opened.catalogue;
  }

  return {
    current,
    probe() {
      current();
      const found = identify(file);
      if (found !== undefined && found !== opened?.identity && inode(found) === inode(opened?.identity ?? ''))
        throw new AppError('unavailable', 'The published content was damaged. Build it again.');
    },
    close() {
      previous?.sqlite.close();
      opened?.sqlite.close();
      previous = opened = undefined;
    },
  };
}

/** What tells one file at a path from another that was renamed onto it. */
function identify(file: string): string | undefined {
  const stats: BigIntStats | undefined = statSync(file, { bigint: true, throwIfNoEntry: false });
  return stats && `${stats.dev}-${stats.ino}-${stats.mtimeNs}-${stats.size}`;
}

/** The part of an identity that a change in place leaves as it was; a store is never changed in place. */
function inode(identity: string): string {
  return identity.split('-').slice(0, 2).join('-');
}

/** Opens a store whose seal is whole, so that a damaged file never takes the place of one that is not. */
function openContent(file: string, identity: string): Opened | undefined {
  let sqlite: Database.Database | undefined;
  try {
    if (!isSealed(file)) return undefined;
    sqlite = new Database(file, { readonly: true, fileMustExist: true });
    const catalogue = guarded(readCatalogue(sqlite));
    catalogue.release();
    return { identity, sqlite, catalogue };
  } catch {
    sqlite?.close();
    return undefined;
  }
}

/** A catalogue whose reads say that they cannot be done where SQLite finds the file damaged. */
function guarded(catalogue: Catalogue): Catalogue {
  const reads = Object.entries(catalogue).map(([name, read]) => [
    name,
    (...args: unknown[]) => {
      try {
        return read(...args);
      } catch (cause) {
        if (!(cause instanceof Database.SqliteError)) throw cause;
        throw new AppError('unavailable', 'The content cannot be read now. Try again later.', { cause });
      }
    },
  ]);
  return Object.fromEntries(reads) as Catalogue;
}

/** The fingerprint that the store at `file` was compiled with; undefined where none can be read, or it is damaged. */
export function readFingerprint(file: string): string | undefined {
  if (!isSealed(file)) return undefined;
  try {
    const sqlite = new Database(file, { readonly: true, fileMustExist: true });
    try {
      return sqlite.prepare('SELECT fingerprint FROM release').pluck().get() as string | undefined;
    } finally {
      sqlite.close();
    }
  } catch {
    return undefined;
  }
}
