import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { StateTables } from '../tables.ts';
import { openSqlite } from './open-sqlite.ts';
import * as tables from './schema.ts';

/** A file of plans as it is at one moment, for as long as it is read. */
export interface Moment {
  on: StateTables;
  close(): void;
}

/** Opens a file of plans, brings it to the present schema, and keeps what is read of it at one moment. */
export function readAtOneMoment(file: string): Moment {
  const sqlite = openSqlite(file);
  sqlite.exec('BEGIN');
  return { on: { ...tables, db: drizzle(sqlite), mayBeDone: false }, close: () => void sqlite.close() };
}
