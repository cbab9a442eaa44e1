import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { idleSince } from '../../src/domain/plan-end.ts';
import { parseDatabaseAddress } from '../../src/state/database-address.ts';
import { planStoreOver, reportStoreOver, type StateDatabase } from '../../src/state/index.ts';
import { pendingMigrations } from '../../src/state/migrations.ts';
import { openPostgresDatabase } from '../../src/state/postgres/postgres-database.ts';
import { aPlan } from '../../testbed/plans/plans.ts';
import { openNewDatabase } from '../../testbed/postgres/database-per-test.ts';
import { missingPostgres } from '../../testbed/postgres/postgres-programs.ts';
import { type PostgresServer, startPostgres } from '../../testbed/postgres/postgres-server.ts';
import { apiKeyStoreSuite } from './api-key-store-suite.ts';
import { concurrencySuite } from './concurrency-suite.ts';
import { DRAFT_BYTES, planStoreSuite } from './plan-store-suite.ts';
import { reportStoreSuite } from './report-store-suite.ts';
import { webhookStoreSuite } from './webhook-store-suite.ts';

const NOW = '2026-11-23T10:00:00Z';

describe.skipIf(missingPostgres())('on PostgreSQL', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server?.remove());

  async function openOne(): Promise<StateDatabase> {
    const [database] = await openNewDatabase(server, 1);
    if (!database) throw new Error('None was opened.');
    return database;
  }

  planStoreSuite('PostgreSQL', async () => planStoreOver(await openOne(), DRAFT_BYTES));
  reportStoreSuite('PostgreSQL', async (mostOpen) => reportStoreOver(await openOne(), mostOpen));
  apiKeyStoreSuite('PostgreSQL', (times) => openNewDatabase(server, times));
  webhookStoreSuite('PostgreSQL', (times) => openNewDatabase(server, times));
  concurrencySuite('PostgreSQL', (times) => openNewDatabase(server, times), 2_000);

  it('knows since when plans are idle that were there before that was kept', async () => {
    const url = await server.create('before_idle_plans');
    const store = planStoreOver(await openPostgresDatabase(parseDatabaseAddress(url)));
    onTestFinished(() => store.close());
    const late = aPlan({ id: 'pl_late', updatedAt: '2027-05-01T10:00:00Z' });
    for (const plan of [aPlan(), late]) await store.createPlan({ plan, capabilities: [] }, NOW);
    const client = postgres(url, { max: 1 });
    onTestFinished(() => client.end());
    await client`UPDATE plans SET idle_since = NULL`;
    const statements = pendingMigrations('postgres', null).flatMap(({ sql }) => sql);
    const [filling = ''] = statements.filter((each) => /^\s*UPDATE "plans" SET "idle_since"/.test(each));
    await client.unsafe(filling);
    expect([...(await client`SELECT id, idle_since AS since FROM plans ORDER BY id`)]).toEqual([
      { id: 'pl_late', since: idleSince(late) },
      { id: 'pl_one', since: idleSince(aPlan()) },
    ]);
  });

  it('eight processes that open an empty database at once all find its tables', async () => {
    const databases = await openNewDatabase(server, 8);
    await Promise.all(databases.map((database) => planStoreOver(database).probe(NOW)));
    expect(await databases[0]?.countOthers()).toBeGreaterThanOrEqual(7);
    await Promise.all(databases.map((database) => database.close()));
  });

  it('goes on by itself when the server was restarted, with what was acknowledged', async () => {
    const restarted = await startPostgres();
    onTestFinished(() => restarted.remove());
    const [database] = await openNewDatabase(restarted, 1);
    if (!database) throw new Error('None was opened.');
    const store = planStoreOver(database);
    onTestFinished(() => store.close());
    await store.createPlan({ plan: aPlan(), capabilities: [] }, NOW);
    const stopped = restarted.stop();
    const updating = store.updatePlan(aPlan({ revision: 2 }), 1);
    await stopped;
    await restarted.start();
    expect(await updating).toBe(true);
    expect((await store.findPlan('pl_one'))?.revision).toBe(2);
  });

  it.each([
    ['a database that there is not', 'stepladder', 'nowhere', 'database "nowhere" does not exist'],
    ['a user that there is not', 'nobody:hidden', 'postgres', 'role "nobody" does not exist'],
  ])('says why %s cannot be opened, and no password', async (_name, account, database, reason) => {
    const address = parseDatabaseAddress(`postgres://${account}@127.0.0.1:${server.port}/${database}`);
    await expect(openPostgresDatabase(address)).rejects.toThrow(
      `The database 127.0.0.1:${server.port}/${database} cannot be opened (${reason}). See DATABASE_URL.`,
    );
  });
});
