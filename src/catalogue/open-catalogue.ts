import { type BigIntStats, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { AppError } from '../domain/error.ts';
import type { Catalogue, CatalogueSource } from '../domain/ports.ts';
import { readCatalogue } from './read-catalogue.ts';

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

  return {
    current() {
      const identity = identify(file);
      if (identity !== undefined && identity !== opened?.identity && identity !== unreadable) {
        const next = open(file, identity);
        if (next) {
          previous?.sqlite.close();
          [previous, opened] = [opened, next];
        } else {
          unreadable = identity;
        }
      }
      if (!opened) throw new AppError('unavailable', 'No release of the content can be read.');
      return opened.catalogue;
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

/** Opens a store and reads its release, so that a file that is none never takes the place of one that is. */
function open(file: string, identity: string): Opened | undefined {
  let sqlite: Database.Database | undefined;
  try {
    sqlite = new Database(file, { readonly: true, fileMustExist: true });
    const catalogue = readCatalogue(sqlite);
    catalogue.release();
    return { identity, sqlite, catalogue };
  } catch {
    sqlite?.close();
    return undefined;
  }
}

/** The fingerprint that the store at `file` was compiled with; undefined where none can be read. */
export function readFingerprint(file: string): string | undefined {
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
