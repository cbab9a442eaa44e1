import { asc, gt } from 'drizzle-orm';
import type { SecretRotation } from '../domain/plan-store.ts';
import { expireCapabilities, insertCapabilities } from './capability-rows.ts';
import { parsePlan } from './plan-rows.ts';
import { allRows, done, firstRow, type Steps } from './steps.ts';
import type { StateTables } from './tables.ts';

const PLANS_AT_ONCE = 100;

export function* findVerifier({ db, secretVerifier }: StateTables): Steps<string | undefined> {
  return (yield* firstRow(db.select().from(secretVerifier)))?.verifier;
}

/** Keeps a verifier unless there is one; answers the one that is kept. */
export function* keepVerifier(on: StateTables, verifier: string): Steps<string> {
  yield* done(on.db.insert(on.secretVerifier).values({ id: 1, verifier }).onConflictDoNothing());
  return (yield* findVerifier(on)) ?? verifier;
}

/** Gives every plan the capabilities of a new secret; answers how many plans there are. */
export function* replaceSecret(
  on: StateTables,
  { verifier, expiresAt, goneUntil, capabilitiesOf }: SecretRotation,
): Steps<number> {
  const { db, plans, secretVerifier } = on;
  yield* expireCapabilities(on, { expiresAt, goneUntil });
  let count = 0;
  for (let last = ''; ; ) {
    const some = yield* allRows(
      db.select().from(plans).where(gt(plans.id, last)).orderBy(asc(plans.id)).limit(PLANS_AT_ONCE),
    );
    for (const row of some) yield* insertCapabilities(on, row.id, capabilitiesOf(parsePlan(row)));
    count += some.length;
    last = some.at(-1)?.id ?? '';
    if (some.length < PLANS_AT_ONCE) break;
  }
  const target = secretVerifier.id;
  yield* done(
    db.insert(secretVerifier).values({ id: 1, verifier }).onConflictDoUpdate({ target, set: { verifier } }),
  );
  return count;
}
