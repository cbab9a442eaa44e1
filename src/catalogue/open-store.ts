import Database from 'better-sqlite3';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import type { Catalogue } from '../domain/catalogue.ts';
import { AppError } from '../domain/error.ts';
import { decompressText } from './compressed-text.ts';
import { once } from './once.ts';
import { readCatalogue } from './read-catalogue.ts';
import { isSealed } from './seal.ts';
import { MIGRATIONS } from './write-store.ts';

/** An open content store. */
export interface OpenedStore {
  catalogue: Catalogue;
  close(): void;
}

/** As `openSealedStore`; undefined for what that refuses, so that a damaged file never takes the place of one that is not. */
export function openStore(file: string): OpenedStore | undefined {
  try {
    return openSealedStore(file);
  } catch {
    return undefined;
  }
}

/**
 * Opens a store whose seal is whole and whose schema is that of this version.
 * @throws AppError `invalid` for any other, with the reason in a few words.
 */
export function openSealedStore(file: string): OpenedStore {
  if (!isSealed(file)) throw new AppError('invalid', 'its file is damaged, or no content store');
  const opened = new Database(file, { readonly: true, fileMustExist: true });
  try {
    // A store is never changed in place: one lock for as long as it is open, in place of one a read and a look at the journal.
    opened.pragma('locking_mode = EXCLUSIVE');
    // The view `search_texts` calls it.
    opened.function('decompress_text', { deterministic: true }, (bytes) =>
      decompressText(bytes as Uint8Array),
    );
    const schema = opened.prepare('SELECT max(created_at) FROM __drizzle_migrations').pluck().get();
    if (Number(schema) !== presentSchema())
      throw new AppError('invalid', 'another version of Stepladder made its file');
    const catalogue = guarded(readCatalogue(opened));
    catalogue.release();
    return { catalogue, close: () => opened.close() };
  } catch (error) {
    opened.close();
    throw error;
  }
}

/** When the last migration was made: what a store says that was compiled by this version. */
const presentSchema = once(() => readMigrationFiles({ migrationsFolder: MIGRATIONS }).at(-1)?.folderMillis);

/** A catalogue whose reads say that they cannot be done where SQLite finds the file damaged, or it was closed. */
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
