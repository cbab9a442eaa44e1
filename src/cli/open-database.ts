import { AppError } from '../domain/error.ts';
import { describeAddress, openSqliteDatabase, type StateDatabase } from '../state/index.ts';
import type { Config } from './config.ts';
import { isFilled, stateFile } from './data-folder.ts';

/** What says where the plans are. */
export type PlansPlace = Pick<Config, 'dataDir' | 'database'>;

/**
 * Opens the database of plans and reports: the one that DATABASE_URL names, or the file of the data folder.
 * @throws AppError `unavailable` where it cannot be opened, and why.
 */
export async function openDatabase({ dataDir, database }: PlansPlace): Promise<StateDatabase> {
  if (database === undefined) return openSqliteDatabase(stateFile(dataDir));
  // A start on SQLite does not read the code of the other.
  const { openPostgresDatabase } = await import('../state/postgres/postgres-database.ts');
  return openPostgresDatabase(database);
}

/**
 * Opens a database that is there already, beside a running server or without.
 * @throws AppError `unavailable` where there is none.
 */
async function openKeptDatabase(place: PlansPlace): Promise<StateDatabase> {
  const file = stateFile(place.dataDir);
  if (place.database === undefined && !isFilled(file))
    throw new AppError('unavailable', `There is no ${file}. Start the server once, or set DATA_DIR.`);
  return openDatabase(place);
}

/**
 * Works with a database that is there already, and closes it.
 * @throws AppError as `openKeptDatabase`.
 */
export async function withKeptDatabase<T>(
  place: PlansPlace,
  work: (database: StateDatabase) => Promise<T>,
): Promise<T> {
  const database = await openKeptDatabase(place);
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

/** Where the plans are, for people. */
export function nameOfDatabase({ dataDir, database }: PlansPlace): string {
  return database === undefined ? stateFile(dataDir) : describeAddress(database);
}

/**
 * For what is done with a file of plans.
 * @param instead what to do with a database of PostgreSQL, in a sentence.
 * @throws AppError `unavailable` where the plans are in one.
 */
export function refusePostgres({ database }: PlansPlace, instead: string): void {
  if (database === undefined) return;
  throw new AppError('unavailable', `DATABASE_URL is set, so the plans are in PostgreSQL. ${instead}`);
}

/**
 * Makes sure that no server works with a database of PostgreSQL; of a file the lock of its folder says that.
 * @throws AppError `unavailable`.
 */
export async function refuseOthers(database: StateDatabase, place: PlansPlace): Promise<void> {
  const others = await database.countOthers();
  if (others === 0) return;
  throw new AppError(
    'unavailable',
    `Other processes of Stepladder are connected to ${nameOfDatabase(place)} (connections: ${others}). Stop them first.`,
  );
}
