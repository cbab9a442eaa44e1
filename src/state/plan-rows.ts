import { createHash } from 'node:crypto';
import { and, asc, eq, lte, sql } from 'drizzle-orm';
import { AppError } from '../domain/error.ts';
import type { Plan } from '../domain/plan.ts';
import { idleSince } from '../domain/plan-end.ts';
import type { CreateOutcome, FeedRetention, NewPlan } from '../domain/plan-store.ts';
import { insertCapabilities, revokeAll } from './capability-rows.ts';
import { claimKey, findIdempotent } from './idempotency-rows.ts';
import { allRows, done, firstRow, type Steps } from './steps.ts';
import type { StateTables } from './tables.ts';

type PlanRow = StateTables['plans']['$inferSelect'];

export function* insertPlan(on: StateTables, input: NewPlan, now: string): Steps<CreateOutcome> {
  const { plan, idempotency } = input;
  if (idempotency && !(yield* claimKey(on, { ...idempotency, planId: plan.id }, now))) {
    const earlier = yield* findIdempotent(on, idempotency.key, idempotency.bodyHash, now);
    const isOwn = on.mayBeDone && earlier?.outcome === 'repeated' && earlier.planId === plan.id;
    if (earlier && !isOwn) return earlier;
  }
  const insert = on.db.insert(on.plans).values(toRow(plan));
  yield* done(on.mayBeDone ? insert.onConflictDoNothing() : insert);
  yield* insertCapabilities(on, plan.id, input.capabilities);
  return { outcome: 'created' };
}

export function* findPlan({ db, plans }: StateTables, id: string): Steps<Plan | undefined> {
  const row = yield* firstRow(db.select().from(plans).where(eq(plans.id, id)));
  return row && parsePlan(row);
}

/** Whether the plan was at that revision, and is replaced. */
export function* replacePlan(on: StateTables, plan: Plan, expectedRevision: number): Steps<boolean> {
  const { db, plans, mayBeDone } = on;
  const row = toRow(plan);
  const where = and(eq(plans.id, plan.id), eq(plans.revision, expectedRevision));
  const replaced = yield* firstRow(db.update(plans).set(row).where(where).returning({ id: plans.id }));
  if (replaced || !mayBeDone) return replaced !== undefined;
  const { checksum } = plans;
  const found = yield* firstRow(db.select({ checksum }).from(plans).where(eq(plans.id, plan.id)));
  return found?.checksum === row.checksum;
}

/** Whether the plan was at that revision, and is deleted. */
export function* removePlan(on: StateTables, id: string, expectedRevision: number): Steps<boolean> {
  const { db, plans, mayBeDone } = on;
  const where = and(eq(plans.id, id), eq(plans.revision, expectedRevision));
  const removed = yield* firstRow(db.delete(plans).where(where).returning({ id: plans.id }));
  if (removed || !mayBeDone) return removed !== undefined;
  return (yield* firstRow(db.select({ id: plans.id }).from(plans).where(eq(plans.id, id)))) === undefined;
}

/** Deletes at most `most` plans that have been idle since `since` or longer, and all that opens them; answers how many. */
export function* removeIdlePlans(
  on: StateTables,
  since: string,
  most: number,
  retention: FeedRetention,
): Steps<number> {
  const { db, plans } = on;
  const { id } = plans;
  const isIdle = lte(plans.idleSince, since);
  const found = yield* allRows(
    db.select({ id }).from(plans).where(isIdle).orderBy(asc(plans.idleSince), asc(id)).limit(most),
  );
  let removed = 0;
  for (const plan of found) {
    // It may have been changed since it was found, where others write meanwhile.
    const where = and(eq(id, plan.id), isIdle);
    if (!(yield* firstRow(db.delete(plans).where(where).returning({ id })))) continue;
    yield* revokeAll(on, plan.id, retention);
    removed += 1;
  }
  return removed;
}

/** Whether there is a plan; it stays until the transaction ends. */
export function* holdPlan({ db, plans }: StateTables, id: string): Steps<boolean> {
  const set = { revision: sql`${plans.revision}` };
  return (
    (yield* firstRow(db.update(plans).set(set).where(eq(plans.id, id)).returning({ id: plans.id }))) !==
    undefined
  );
}

/** Whether the bytes of a stored plan are those that were stored. */
export function isWhole({ json, checksum }: { json: string; checksum: string }): boolean {
  return createHash('sha256').update(json).digest('hex') === checksum;
}

function toRow(plan: Plan): PlanRow {
  const json = JSON.stringify(plan);
  return {
    id: plan.id,
    revision: plan.revision,
    updatedAt: plan.updatedAt,
    nextChangeAt: plan.nextChangeAt ?? null,
    json,
    checksum: createHash('sha256').update(json).digest('hex'),
    idleSince: idleSince(plan),
  };
}

/** @throws AppError `unavailable` for one whose bytes are not those that were stored. */
export function parsePlan(row: PlanRow): Plan {
  if (!isWhole(row)) {
    throw new AppError('unavailable', 'This plan was damaged in the store.', {
      cause: new Error(`plan ${row.id}: checksum`),
    });
  }
  return JSON.parse(row.json) as Plan;
}
