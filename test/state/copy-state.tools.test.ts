import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import {
  copyState,
  openSqlitePlanStore,
  planStoreOver,
  readAtOneMoment,
  reportStoreOver,
} from '../../src/state/index.ts';
import { aPlan } from '../../testbed/plans/plans.ts';
import { openNewDatabase } from '../../testbed/postgres/database-per-test.ts';
import { missingPostgres } from '../../testbed/postgres/postgres-programs.ts';
import { type PostgresServer, startPostgres } from '../../testbed/postgres/postgres-server.ts';

const NOW = '2026-11-23T10:00:00Z';

describe.skipIf(missingPostgres())('a copy of a file into PostgreSQL', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server?.remove());

  async function openPair() {
    const folder = mkdtempSync(join(tmpdir(), 'stepladder-copy-'));
    const file = join(folder, 'state.db');
    copyFileSync('test/fixtures/state-0.1.0.db', file);
    const source = openSqlitePlanStore(file);
    await source.keepSecretVerifier('kept');
    await source.close();
    const moment = readAtOneMoment(file);
    const [database] = await openNewDatabase(server, 1);
    if (!database) throw new Error('None was opened.');
    onTestFinished(async () => {
      moment.close();
      await database.close();
      rmSync(folder, { recursive: true });
    });
    return { moment, database };
  }

  it('of 0.1.0 has every plan, what opens it and what is remembered', async () => {
    const { moment, database } = await openPair();
    const copied = await copyState(moment.on, database);
    expect(copied).toMatchObject({ plans: 6, capabilities: 533, 'secret verifier': 1 });
    const store = planStoreOver(database);
    const { db, plans, capabilities } = moment.on;
    for (const { id, json } of db.select().from(plans).all())
      expect(JSON.stringify(await store.findPlan(id))).toBe(json);
    for (const { hash, planId, purpose } of db.select().from(capabilities).all().slice(0, 50))
      expect(await store.findCapability(hash, NOW)).toMatchObject({ planId, purpose });
    expect(await store.findSecretVerifier()).toBe('kept');
  });

  it.each(['a plan', 'a report'])(
    'is refused where there is %s already, and changes nothing',
    async (what) => {
      const { moment, database } = await openPair();
      const store = planStoreOver(database);
      if (what === 'a plan') await store.createPlan({ plan: aPlan(), capabilities: [] }, NOW);
      else
        await reportStoreOver(database).addReport({
          ...{ id: 'rp_1', questionId: 'q01', kind: 'wrong', text: 'No.', release: 'r_0', createdAt: NOW },
        });
      await expect(copyState(moment.on, database)).rejects.toMatchObject({ code: 'conflict' });
      expect(await store.findSecretVerifier()).toBeUndefined();
    },
  );

  it('that arrives differently is none', async () => {
    const { moment, database } = await openPair();
    const cutting = {
      ...database,
      write: ((work, ...rest) =>
        database.write(
          function* (on) {
            const steps = work(on);
            let next = steps.next();
            while (next.done !== true) {
              const rows = yield next.value;
              next = steps.next(rows.map((row) => withoutLastCharacter(row)));
            }
            return next.value;
          },
          ...rest,
        )) as typeof database.write,
    };
    await expect(copyState(moment.on, cutting)).rejects.toThrow('arrived differently; nothing was copied');
    expect(await planStoreOver(database).findSecretVerifier()).toBeUndefined();
  });
});

/** A row as it would be if its texts were cut. */
function withoutLastCharacter(row: unknown): unknown {
  const entries = Object.entries(row as Record<string, unknown>);
  return Object.fromEntries(
    entries.map(([name, value]) => [name, name === 'json' ? String(value).slice(0, -1) : value]),
  );
}
