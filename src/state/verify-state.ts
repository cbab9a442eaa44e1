import Database from 'better-sqlite3';
import { isWhole } from './plan-rows.ts';

const WAIT_MILLISECONDS = 10_000;

/** What is wrong with the state store, or a backup of it, in a sentence each; a server may have it open. */
export function verifyState(file: string): string[] {
  let sqlite: Database.Database | undefined;
  try {
    sqlite = new Database(file, { fileMustExist: true, timeout: WAIT_MILLISECONDS });
    return [...verifyPages(sqlite), ...verifyPlans(sqlite)].map((fault) => `${file}: ${fault}`);
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

function verifyPlans(sqlite: Database.Database): string[] {
  const faults: string[] = [];
  const rows = sqlite.prepare<[], { id: string; json: string; checksum: string }>(
    'SELECT id, json, checksum FROM plans',
  );
  for (const row of rows.iterate())
    if (!isWhole(row)) faults.push(`the plan ${row.id} is not as it was stored.`);
  const keyless = sqlite
    .prepare(
      "SELECT id FROM plans WHERE NOT EXISTS (SELECT 1 FROM capabilities WHERE plan_id = plans.id AND purpose = 'plan' AND live)",
    )
    .pluck()
    .all();
  return [...faults, ...keyless.map((id) => `nothing opens the plan ${id}.`)];
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
