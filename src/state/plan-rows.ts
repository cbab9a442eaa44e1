import { createHash } from 'node:crypto';
import { and, eq, gt, lte } from 'drizzle-orm';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import { FEED_KINDS, FEED_PURPOSES } from '../domain/calendar-feed.ts';
import { AppError } from '../domain/error.ts';
import type { Plan } from '../domain/plan.ts';
import type { CreateOutcome, FeedHead, NewPlan } from '../domain/ports.ts';
import { addCapabilities } from './capability-rows.ts';
import { capabilities, idempotencyKeys, plans } from './schema.ts';

export function insertPlan(db: BetterSQLite3Database, input: NewPlan, now: string): CreateOutcome {
  const { plan, idempotency } = input;
  db.delete(idempotencyKeys).where(lte(idempotencyKeys.expiresAt, now)).run();
  if (idempotency) {
    const earlier = findIdempotent(db, idempotency.key, idempotency.bodyHash, now);
    if (earlier) return earlier;
    db.insert(idempotencyKeys)
      .values({ ...idempotency, planId: plan.id })
      .run();
  }
  db.insert(plans).values(toRow(plan)).run();
  addCapabilities(db, plan.id, input.capabilities);
  return { outcome: 'created' };
}

export function findIdempotent(
  db: BetterSQLite3Database,
  key: string,
  bodyHash: string,
  now: string,
): CreateOutcome | undefined {
  const earlier = db
    .select()
    .from(idempotencyKeys)
    .where(and(eq(idempotencyKeys.key, key), gt(idempotencyKeys.expiresAt, now)))
    .get();
  if (!earlier) return undefined;
  return earlier.bodyHash === bodyHash
    ? { outcome: 'repeated', planId: earlier.planId }
    : { outcome: 'mismatch' };
}

export function findPlan(db: BetterSQLite3Database, id: string): Plan | undefined {
  const row = db.select().from(plans).where(eq(plans.id, id)).get();
  return row && parsePlan(row);
}

/** Whether the plan was at that revision, and is replaced. */
export function replacePlan(db: BetterSQLite3Database, plan: Plan, expectedRevision: number): boolean {
  const where = and(eq(plans.id, plan.id), eq(plans.revision, expectedRevision));
  return db.update(plans).set(toRow(plan)).where(where).run().changes > 0;
}

export function findFeed(db: BetterSQLite3Database, hash: string, now: string): FeedHead | undefined {
  const row = db
    .select({
      live: capabilities.live,
      expiresAt: capabilities.expiresAt,
      purpose: capabilities.purpose,
      planId: capabilities.planId,
      revision: plans.revision,
      updatedAt: plans.updatedAt,
      nextChangeAt: plans.nextChangeAt,
    })
    .from(capabilities)
    .leftJoin(plans, eq(plans.id, capabilities.planId))
    .where(eq(capabilities.hash, hash))
    .get();
  const feed = FEED_KINDS.find((kind) => FEED_PURPOSES[kind] === row?.purpose);
  if (!row || !feed) return undefined;
  const { planId, revision, updatedAt, nextChangeAt } = row;
  if (!isLive(row, now) || revision === null || updatedAt === null) return { state: 'gone' };
  return { state: 'live', feed, planId, revision, updatedAt, ...(nextChangeAt ? { nextChangeAt } : {}) };
}

/** Whether what a row opens is open at `now`. */
export function isLive(row: { live: boolean; expiresAt: string | null }, now: string): boolean {
  return row.live && (row.expiresAt === null || row.expiresAt > now);
}

/** Whether the bytes of a stored plan are those that were stored. */
export function isWhole({ json, checksum }: { json: string; checksum: string }): boolean {
  return createHash('sha256').update(json).digest('hex') === checksum;
}

function toRow(plan: Plan): typeof plans.$inferInsert {
  const json = JSON.stringify(plan);
  return {
    id: plan.id,
    revision: plan.revision,
    updatedAt: plan.updatedAt,
    nextChangeAt: plan.nextChangeAt ?? null,
    json,
    checksum: createHash('sha256').update(json).digest('hex'),
  };
}

function parsePlan(row: typeof plans.$inferSelect): Plan {
  if (!isWhole(row)) {
    throw new AppError('unavailable', 'This plan was damaged in the store.', {
      cause: new Error(`plan ${row.id}: checksum`),
    });
  }
  return JSON.parse(row.json) as Plan;
}
