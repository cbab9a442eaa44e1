import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { verifyPlans } from '../verify-plans.ts';
import * as tables from './schema.ts';
import { doAtOnce } from './sqlite-database.ts';

const WAIT_MILLISECONDS = 10_000;

/** What is wrong with the state store, or a backup of it, in a sentence each; a server may have it open. */
export function verifyState(file: string): string[] {
  let sqlite: Database.Database | undefined;
  try {
    sqlite = new Database(file, { fileMustExist: true, timeout: WAIT_MILLISECONDS });
    return [...verifyPages(sqlite), ...verifyRows(sqlite)].map((fault) => `${file}: ${fault}`);
  } catch (error) {
    return [`${file} cannot be read: ${(error as Error).message}.`];
  } finally {
    sqlite?.close();
  }
}

function verifyPages(sqlite: Database.Database): string[] {
  const found = sqlite.prepare('PRAGMA integrity_check').pluck().all() as string[];
  const keys = sqlite.prepare('PRAGMA foreign_key_check').all();
  return [
    ...found.filter((each) => each !== 'ok').map((each) => `SQLite finds: ${each}.`),
    ...keys.map((each) => `a foreign key is broken: ${JSON.stringify(each)}.`),
  ];
}

/** Not brought to the present schema: a backup stays as it is. */
function verifyRows(sqlite: Database.Database): string[] {
  return doAtOnce(verifyPlans({ ...tables, db: drizzle(sqlite), mayBeDone: false }));
}

/** What the secret of a state store is recognised by, without changing anything in it; undefined where none was kept. */
export function readVerifier(file: string): string | undefined {
  const sqlite = new Database(file, { fileMustExist: true, timeout: WAIT_MILLISECONDS });
  try {
    return sqlite.prepare('SELECT verifier FROM secret_verifier').pluck().get() as string | undefined;
  } finally {
    sqlite.close();
  }
}
