import { and, asc, eq, gt, isNull } from 'drizzle-orm';
import { isWhole } from './plan-rows.ts';
import { allRows, type Steps } from './steps.ts';
import type { StateTables } from './tables.ts';

const PLANS_AT_ONCE = 100;

/** What is wrong with the plans, in a sentence each. */
export function* verifyPlans(on: StateTables): Steps<string[]> {
  return [...(yield* findDamaged(on)), ...(yield* findKeyless(on))];
}

function* findDamaged({ db, plans }: StateTables): Steps<string[]> {
  const { id, json, checksum } = plans;
  const faults: string[] = [];
  for (let last = ''; ; ) {
    const some = yield* allRows(
      db.select({ id, json, checksum }).from(plans).where(gt(id, last)).orderBy(asc(id)).limit(PLANS_AT_ONCE),
    );
    for (const row of some) if (!isWhole(row)) faults.push(`the plan ${row.id} is not as it was stored.`);
    last = some.at(-1)?.id ?? '';
    if (some.length < PLANS_AT_ONCE) return faults;
  }
}

function* findKeyless({ db, plans, capabilities }: StateTables): Steps<string[]> {
  const isKey = and(
    eq(capabilities.planId, plans.id),
    eq(capabilities.purpose, 'plan'),
    eq(capabilities.live, true),
  );
  const keyless = yield* allRows(
    db.select({ id: plans.id }).from(plans).leftJoin(capabilities, isKey).where(isNull(capabilities.hash)),
  );
  return keyless.map(({ id }) => `nothing opens the plan ${id}.`);
}
