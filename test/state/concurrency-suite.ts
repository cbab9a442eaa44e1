import { describe, expect, it, onTestFinished } from 'vitest';
import { planStoreOver } from '../../src/state/plan-store.ts';
import type { StateDatabase } from '../../src/state/state-database.ts';
import { allRows } from '../../src/state/steps.ts';
import { aPlan } from '../../testbed/plans/plans.ts';

const NOW = '2026-11-23T10:00:00Z';
const TOMORROW = '2026-11-24T10:00:00Z';
const CONNECTIONS = 4;
const DUPLICATES = 100;

/**
 * What holds where several processes write at once.
 * @param openAll opens one empty database so many times, as so many processes would.
 * @param updates how many changes of one plan compete.
 */
export function concurrencySuite(
  name: string,
  openAll: (times: number) => Promise<StateDatabase[]>,
  updates: number,
): void {
  describe(`${name}, with ${CONNECTIONS} at once`, () => {
    async function open() {
      const databases = await openAll(CONNECTIONS);
      onTestFinished(async () => void (await Promise.all(databases.map((each) => each.close()))));
      return databases;
    }

    it(`no update is lost in ${updates}`, async () => {
      const stores = (await open()).map((database) => planStoreOver(database));
      const [first] = stores;
      await first?.createPlan({ plan: aPlan({ revision: 1 }), capabilities: [] }, NOW);
      let refused = 0;
      await Promise.all(
        stores.map(async (store, writer) => {
          for (let done = 0; done < updates / CONNECTIONS; ) {
            const found = await store.findPlan('pl_one');
            if (!found) throw new Error('The plan is gone.');
            const { revision } = found;
            const next = aPlan({ revision: revision + 1, notes: [`${revision} by ${writer}`] });
            if (await store.updatePlan(next, revision)) done++;
            else refused++;
          }
        }),
      );
      expect((await first?.findPlan('pl_one'))?.revision).toBe(1 + updates);
      // Otherwise they took turns, and nothing was shown.
      expect(refused).toBeGreaterThan(0);
    });

    it(`${DUPLICATES} creations under one key make one plan`, async () => {
      const databases = await open();
      const stores = databases.map((database) => planStoreOver(database));
      const outcomes = await Promise.all(
        Array.from({ length: DUPLICATES }, async (_, index) => {
          const plan = aPlan({ id: `pl_${index}` });
          const idempotency = { key: 'k', bodyHash: 'b', expiresAt: TOMORROW };
          const store = stores[index % CONNECTIONS];
          const outcome = await store?.createPlan({ plan, capabilities: [], idempotency }, NOW);
          return outcome?.outcome === 'created' ? `created ${plan.id}` : JSON.stringify(outcome);
        }),
      );
      const ids = await databases[0]?.read(({ db, plans }) =>
        allRows(db.select({ id: plans.id }).from(plans)),
      );
      expect(ids).toHaveLength(1);
      const id = ids?.[0]?.id ?? '';
      const repeated = JSON.stringify({ outcome: 'repeated', planId: id });
      expect(outcomes.filter((outcome) => outcome === `created ${id}`)).toHaveLength(1);
      expect(outcomes.filter((outcome) => outcome === repeated)).toHaveLength(DUPLICATES - 1);
    });
  });
}
