import { and, eq, gt, lte } from 'drizzle-orm';
import type { CreateOutcome, NewPlan } from '../domain/plan-store.ts';
import { allRows, done, firstRow, type Steps } from './steps.ts';
import type { StateTables } from './tables.ts';

/** What became of an idempotency key before `now`; undefined where it may be used. */
export function* findIdempotent(
  { db, idempotencyKeys }: StateTables,
  key: string,
  bodyHash: string,
  now: string,
): Steps<CreateOutcome | undefined> {
  const isRemembered = and(eq(idempotencyKeys.key, key), gt(idempotencyKeys.expiresAt, now));
  const earlier = yield* firstRow(db.select().from(idempotencyKeys).where(isRemembered));
  if (!earlier) return undefined;
  return earlier.bodyHash === bodyHash
    ? { outcome: 'repeated', planId: earlier.planId }
    : { outcome: 'mismatch' };
}

/** Keeps a key for a plan, in one statement: false where another is remembered under it at `now`. */
export function* claimKey(
  { db, idempotencyKeys }: StateTables,
  { key, ...set }: NonNullable<NewPlan['idempotency']> & { planId: string },
  now: string,
): Steps<boolean> {
  const claimed = yield* allRows(
    db
      .insert(idempotencyKeys)
      .values({ key, ...set })
      .onConflictDoUpdate({
        target: idempotencyKeys.key,
        set,
        setWhere: lte(idempotencyKeys.expiresAt, now),
      })
      .returning({ key: idempotencyKeys.key }),
  );
  return claimed.length > 0;
}

export function* forgetKeys({ db, idempotencyKeys }: StateTables, now: string): Steps<void> {
  yield* done(db.delete(idempotencyKeys).where(lte(idempotencyKeys.expiresAt, now)));
}
