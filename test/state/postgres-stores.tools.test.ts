import { afterAll, beforeAll, describe } from 'vitest';
import { planStoreOver, reportStoreOver } from '../../src/state/index.ts';
import { openNewDatabase } from '../../testbed/postgres/database-per-test.ts';
import { missingPostgres } from '../../testbed/postgres/postgres-programs.ts';
import { type PostgresServer, startPostgres } from '../../testbed/postgres/postgres-server.ts';
import { DRAFT_BYTES, planStoreSuite } from './plan-store-suite.ts';
import { reportStoreSuite } from './report-store-suite.ts';

describe.skipIf(missingPostgres())('on PostgreSQL', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server?.remove());

  planStoreSuite('PostgreSQL', async () => planStoreOver(await openNewDatabase(server), DRAFT_BYTES));
  reportStoreSuite('PostgreSQL', async (mostOpen) =>
    reportStoreOver(await openNewDatabase(server), mostOpen),
  );
});
