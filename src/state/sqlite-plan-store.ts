import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { and, desc, eq, gt, inArray, lte, notInArray, sql } from 'drizzle-orm';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { AppError } from '../domain/error.ts';
import type { Plan } from '../domain/plan.ts';
import type {
  CapabilityChange,
  CapabilityPurpose,
  CapabilityRecord,
  CreateOutcome,
  FeedRetention,
  NewPlan,
  PlanStore,
} from '../domain/ports.ts';
import { capabilities, idempotencyKeys, plans, secretVerifier } from './schema.ts';

const MIGRATIONS = fileURLToPath(new URL('../../migrations/state', import.meta.url));
const BUSY_MILLISECONDS = 5000;

/**
 * Plans in SQLite, for one machine.
 * @param file a path, or `:memory:`.
 */
export function openSqlitePlanStore(file: string): PlanStore {
  const sqlite = new Database(file, { timeout: BUSY_MILLISECONDS });
  // WAL lets readers go on while a plan is written; FULL because better-sqlite3's default in WAL, NORMAL, loses
  // acknowledged writes when the power goes.
  sqlite.pragma('journal_mode = WAL');
  sqlite.pragma('synchronous = FULL');
  sqlite.pragma('foreign_keys = ON');
  if (sqlite.pragma('synchronous', { simple: true }) !== 2) {
    throw new AppError('unavailable', 'The state store does not write durably.');
  }
  const db = drizzle(sqlite);
  migrateOnce(sqlite);
  /** A transaction that takes the write lock at once: one that reads first can meet SQLITE_BUSY when it writes. */
  const write = <T>(work: () => T): T => guarded(() => sqlite.transaction(work).immediate());

  return {
    async createPlan(input, now) {
      return write(() => createPlan(db, input, now));
    },
    async findIdempotent(key, bodyHash, now) {
      return guarded(() => findIdempotent(db, key, bodyHash, now));
    },
    async findPlan(id) {
      return guarded(() => {
        const row = db.select().from(plans).where(eq(plans.id, id)).get();
        return row && parsePlan(row);
      });
    },
    async findCapability(hash) {
      const row = guarded(() => db.select().from(capabilities).where(eq(capabilities.hash, hash)).get());
      if (!row) return undefined;
      return {
        planId: row.planId,
        purpose: row.purpose as CapabilityPurpose,
        state: row.live ? 'live' : 'gone',
      };
    },
    async findFeed(hash) {
      return guarded(() => {
        const row = db
          .select({
            live: capabilities.live,
            planId: capabilities.planId,
            revision: plans.revision,
            updatedAt: plans.updatedAt,
            nextChangeAt: plans.nextChangeAt,
          })
          .from(capabilities)
          .leftJoin(plans, eq(plans.id, capabilities.planId))
          .where(and(eq(capabilities.hash, hash), eq(capabilities.purpose, 'feed')))
          .get();
        if (!row) return undefined;
        const { live, planId, revision, updatedAt, nextChangeAt } = row;
        if (!live || revision === null || updatedAt === null) return { state: 'gone' as const };
        return {
          state: 'live' as const,
          planId,
          revision,
          updatedAt,
          ...(nextChangeAt ? { nextChangeAt } : {}),
        };
      });
    },
    async updatePlan(plan, expectedRevision, change) {
      return write(() => {
        const isChanged = replacePlan(db, plan, expectedRevision);
        if (isChanged && change) changeCapabilities(db, plan.id, change);
        return isChanged;
      });
    },
    async rotatePlan(plan, expectedRevision, renewed, retention) {
      return write(() => {
        const isChanged = replacePlan(db, plan, expectedRevision);
        if (isChanged) {
          revokeCapabilities(db, plan.id, ['feed', 'plan'], retention);
          addCapabilities(db, plan.id, renewed);
        }
        return isChanged;
      });
    },
    async deletePlan(id, expectedRevision, retention) {
      return write(() => {
        const changed = db
          .delete(plans)
          .where(and(eq(plans.id, id), eq(plans.revision, expectedRevision)))
          .run().changes;
        if (changed > 0) revokeCapabilities(db, id, ['feed'], retention);
        return changed > 0;
      });
    },
    async findSecretVerifier() {
      return guarded(() => db.select().from(secretVerifier).get()?.verifier);
    },
    async keepSecretVerifier(verifier) {
      return write(() => {
        db.insert(secretVerifier).values({ id: 1, verifier }).onConflictDoNothing().run();
        return db.select().from(secretVerifier).get()?.verifier ?? verifier;
      });
    },
    async hasKey(matches) {
      return guarded(() => {
        const keys = sqlite.prepare<[], { planId: string; hash: string }>(
          "SELECT plan_id AS planId, hash FROM capabilities WHERE purpose = 'plan' AND live",
        );
        for (const key of keys.iterate()) if (matches(key)) return true;
        return false;
      });
    },
    async isReady() {
      try {
        sqlite.transaction(() => undefined).immediate();
        return true;
      } catch {
        return false;
      }
    },
    async close() {
      sqlite.close();
    },
  };
}

/**
 * What drizzle's migrator does, under the write lock from the first read on: its own races where processes start
 * together (drizzle-orm#874).
 */
function migrateOnce(sqlite: Database.Database): void {
  sqlite
    .transaction(() => {
      sqlite.exec(
        'CREATE TABLE IF NOT EXISTS __drizzle_migrations (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at numeric)',
      );
      const last = sqlite.prepare('SELECT max(created_at) FROM __drizzle_migrations').pluck().get();
      const done = sqlite.prepare('INSERT INTO __drizzle_migrations (hash, created_at) VALUES (?, ?)');
      for (const migration of readMigrationFiles({ migrationsFolder: MIGRATIONS })) {
        if (last !== null && migration.folderMillis <= Number(last)) continue;
        for (const statement of migration.sql) sqlite.exec(statement);
        done.run(migration.hash, migration.folderMillis);
      }
    })
    .immediate();
}

function createPlan(db: BetterSQLite3Database, input: NewPlan, now: string): CreateOutcome {
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

function findIdempotent(
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

/** Whether the plan was at that revision, and is replaced. */
function replacePlan(db: BetterSQLite3Database, plan: Plan, expectedRevision: number): boolean {
  const where = and(eq(plans.id, plan.id), eq(plans.revision, expectedRevision));
  return db.update(plans).set(toRow(plan)).where(where).run().changes > 0;
}

function changeCapabilities(
  db: BetterSQLite3Database,
  planId: string,
  { added, removed }: CapabilityChange,
): void {
  if (removed.length > 0) {
    db.delete(capabilities)
      .where(and(eq(capabilities.planId, planId), inArray(capabilities.purpose, removed)))
      .run();
  }
  addCapabilities(db, planId, added);
}

function addCapabilities(db: BetterSQLite3Database, planId: string, added: CapabilityRecord[]): void {
  for (const { hash, purpose } of added) {
    db.insert(capabilities).values({ hash, planId, purpose, live: true }).onConflictDoNothing().run();
  }
}

/** Removes what opens a plan but what opens `kept`; of feeds the addresses are remembered as gone for a while. */
function revokeCapabilities(
  db: BetterSQLite3Database,
  planId: string,
  kept: CapabilityPurpose[],
  { now, until, mostPerPlan }: FeedRetention,
): void {
  const ofPlan = eq(capabilities.planId, planId);
  const goneFeeds = and(ofPlan, eq(capabilities.purpose, 'feed'), eq(capabilities.live, false));
  db.delete(capabilities)
    .where(and(ofPlan, notInArray(capabilities.purpose, kept)))
    .run();
  db.update(capabilities)
    .set({ live: false, goneUntil: until })
    .where(and(ofPlan, eq(capabilities.purpose, 'feed'), eq(capabilities.live, true)))
    .run();
  const latest = db
    .select({ hash: capabilities.hash })
    .from(capabilities)
    .where(goneFeeds)
    .orderBy(desc(capabilities.goneUntil), desc(sql`rowid`))
    .limit(mostPerPlan);
  db.delete(capabilities)
    .where(and(goneFeeds, notInArray(capabilities.hash, latest)))
    .run();
  db.delete(capabilities).where(lte(capabilities.goneUntil, now)).run();
}

function toRow(plan: Plan): typeof plans.$inferInsert {
  const json = JSON.stringify(plan);
  return {
    id: plan.id,
    revision: plan.revision,
    updatedAt: plan.updatedAt,
    nextChangeAt: plan.nextChangeAt ?? null,
    json,
    checksum: sha256(json),
  };
}

function parsePlan(row: typeof plans.$inferSelect): Plan {
  if (sha256(row.json) !== row.checksum) {
    throw new AppError('unavailable', 'This plan was damaged in the store.', {
      cause: new Error(`plan ${row.id}: checksum`),
    });
  }
  return JSON.parse(row.json) as Plan;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** SQLite's result codes (https://sqlite.org/rescode.html) as the faults a caller can act on. */
function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error;
    if (error.code === 'SQLITE_FULL' || error.code.startsWith('SQLITE_IOERR_WRITE')) {
      throw new AppError('storage_full', 'There is no room to store this now. Try again later.', {
        cause: error,
      });
    }
    throw new AppError('unavailable', 'The plan store cannot serve this now. Try again later.', {
      cause: error,
    });
  }
}
