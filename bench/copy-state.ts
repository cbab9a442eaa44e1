import { copyFileSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import Database from 'better-sqlite3';
import { parseDatabaseAddress } from '../src/state/database-address.ts';
import { copyState, readAtOneMoment } from '../src/state/index.ts';
import { openPostgresDatabase } from '../src/state/postgres/postgres-database.ts';
import { startPostgres } from '../testbed/postgres/postgres-server.ts';

// How long `stepladder state copy` takes: plans as large as those that 0.1.0 kept, copied from SQLite into a PostgreSQL
// server that writes durably. Plans and what opens them are copies of those of the fixture under other ids.
const { values } = parseArgs({ options: { plans: { type: 'string', default: '10000' } } });
const wanted = Number(values.plans);
const folder = mkdtempSync(join(tmpdir(), 'stepladder-copy-'));
const server = await startPostgres({ fsync: 'on' });
try {
  const file = join(folder, 'state.db');
  fillFile(file);
  const moment = readAtOneMoment(file);
  const address = parseDatabaseAddress(await server.create('copied'));
  const database = await openPostgresDatabase(address);
  const startedAt = performance.now();
  const copied = await copyState(moment.on, database);
  const seconds = (performance.now() - startedAt) / 1000;
  await database.close();
  moment.close();
  process.stdout.write(
    `${copied.plans} plans, ${copied.capabilities} capabilities, ${(statSync(file).size / 1e6).toFixed(0)} MB: ` +
      `copied and compared in ${seconds.toFixed(1)} s (${((1000 * seconds) / wanted).toFixed(1)} ms a plan).\n`,
  );
} finally {
  await server.remove();
  rmSync(folder, { recursive: true });
}

function fillFile(file: string): void {
  copyFileSync('test/fixtures/state-0.1.0.db', file);
  readAtOneMoment(file).close();
  const sqlite = new Database(file);
  sqlite.pragma('synchronous = OFF');
  sqlite.exec(`CREATE TEMP TABLE plan AS SELECT * FROM plans;
    CREATE TEMP TABLE capability AS SELECT * FROM capabilities;
    BEGIN`);
  const { templates } = sqlite.prepare('SELECT count(*) AS templates FROM plan').get() as {
    templates: number;
  };
  const copyPlans = sqlite.prepare(
    "INSERT INTO plans SELECT id || '-' || ?, revision, updated_at, next_change_at, json, checksum FROM plan LIMIT ?",
  );
  const copyCapabilities = sqlite.prepare(
    "INSERT INTO capabilities SELECT hash || '-' || ?, plan_id || '-' || ?, purpose, live, gone_until, expires_at FROM capability",
  );
  for (let made = templates, round = 1; made < wanted; made += templates, round++) {
    copyPlans.run(round, wanted - made);
    copyCapabilities.run(round, round);
  }
  sqlite.exec('COMMIT');
  sqlite.close();
}
