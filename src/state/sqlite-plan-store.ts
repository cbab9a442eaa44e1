import { and, eq, lte } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { CapabilityPurpose, PlanStore } from '../domain/ports.ts';
import {
  addCapabilities,
  changeCapabilities,
  expireCapabilities,
  forgetDead,
  revokeAll,
  revokeFeedLinks,
} from './capability-rows.ts';
import { forgetDrafts, MOST_DRAFT_BYTES, putDraft, readDraft } from './draft-rows.ts';
import { openSqlite } from './open-sqlite.ts';
import { findFeed, findIdempotent, findPlan, insertPlan, isLive, replacePlan } from './plan-rows.ts';
import { capabilities, feedVersion, idempotencyKeys, plans, probes, secretVerifier } from './schema.ts';
import { retrying } from './sqlite-faults.ts';

/** Whoever asks whether the store can be written to is not kept waiting. */
const PROBING_MILLISECONDS = 250;

/**
 * Plans in SQLite, for one machine.
 * @param file a path, or `:memory:`.
 * @param mostDraftBytes what all drafts may take together.
 * @throws AppError as `openSqlite`.
 */
export function openSqlitePlanStore(file: string, mostDraftBytes = MOST_DRAFT_BYTES): PlanStore {
  const sqlite = openSqlite(file);
  const db = drizzle(sqlite);
  /** A transaction that takes the write lock at once: one that reads first can meet SQLITE_BUSY when it writes. */
  const write = <T>(work: () => T, tryingMilliseconds?: number): Promise<T> =>
    retrying(() => sqlite.transaction(work).immediate(), tryingMilliseconds);
  /** Moves what is in the log to the file and empties it, so that nothing deleted is left in it. Best effort. */
  const emptyLog = () => sqlite.pragma('wal_checkpoint(TRUNCATE)');

  return {
    createPlan: (input, now) => write(() => insertPlan(db, input, now)),
    findIdempotent: (key, bodyHash, now) => retrying(() => findIdempotent(db, key, bodyHash, now)),
    findPlan: (id) => retrying(() => findPlan(db, id)),
    findFeed: (hash, now) => retrying(() => findFeed(db, hash, now)),
    async findCapability(hash, now) {
      const row = await retrying(() =>
        db.select().from(capabilities).where(eq(capabilities.hash, hash)).get(),
      );
      if (!row) return undefined;
      const state = isLive(row, now) ? 'live' : 'gone';
      return { planId: row.planId, purpose: row.purpose as CapabilityPurpose, state };
    },
    updatePlan: (plan, expectedRevision, change) =>
      write(() => {
        const isChanged = replacePlan(db, plan, expectedRevision);
        if (isChanged && change) changeCapabilities(db, plan.id, change);
        return isChanged;
      }),
    rotatePlan: (plan, expectedRevision, renewed, retention) =>
      write(() => {
        const isChanged = replacePlan(db, plan, expectedRevision);
        if (isChanged) {
          revokeFeedLinks(db, plan.id, renewed.feed, retention);
          addCapabilities(db, plan.id, renewed.capabilities);
        }
        return isChanged;
      }),
    async deletePlan(id, expectedRevision, retention) {
      const isDeleted = await write(() => {
        const where = and(eq(plans.id, id), eq(plans.revision, expectedRevision));
        const { changes } = db.delete(plans).where(where).run();
        if (changes > 0) revokeAll(db, id, retention);
        return changes > 0;
      });
      if (isDeleted) emptyLog();
      return isDeleted;
    },
    addCapabilities: (planId, added) => write(() => addCapabilities(db, planId, added)),
    keepFeedVersion: (version, now) =>
      write(() => {
        const kept = db.select().from(feedVersion).get();
        if (kept?.version === version) return kept.changedAt;
        const set = { version, changedAt: now };
        db.insert(feedVersion)
          .values({ id: 1, ...set })
          .onConflictDoUpdate({ target: feedVersion.id, set })
          .run();
        return now;
      }),
    findSecretVerifier: () => retrying(() => db.select().from(secretVerifier).get()?.verifier),
    keepSecretVerifier: (verifier) =>
      write(() => {
        db.insert(secretVerifier).values({ id: 1, verifier }).onConflictDoNothing().run();
        return db.select().from(secretVerifier).get()?.verifier ?? verifier;
      }),
    rotateSecret: ({ verifier, expiresAt, goneUntil, capabilitiesOf }) =>
      write(() => {
        expireCapabilities(db, { expiresAt, goneUntil });
        const ids = db.select({ id: plans.id }).from(plans).all();
        for (const { id } of ids) {
          const plan = findPlan(db, id);
          if (plan) addCapabilities(db, id, capabilitiesOf(plan));
        }
        const target = secretVerifier.id;
        db.insert(secretVerifier)
          .values({ id: 1, verifier })
          .onConflictDoUpdate({ target, set: { verifier } })
          .run();
        return ids.length;
      }),
    keepDraft: (draft) => write(() => putDraft(db, draft, mostDraftBytes)),
    findDraft: (id, now) => retrying(() => readDraft(db, id, now)),
    hasKey: (matches) =>
      retrying(() => {
        const keys = sqlite.prepare<[], { planId: string; hash: string }>(
          "SELECT plan_id AS planId, hash FROM capabilities WHERE purpose = 'plan' AND live",
        );
        for (const key of keys.iterate()) if (matches(key)) return true;
        return false;
      }),
    async purge(now) {
      await write(() => {
        db.delete(idempotencyKeys).where(lte(idempotencyKeys.expiresAt, now)).run();
        forgetDead(db, now);
        forgetDrafts(db, now);
      });
      emptyLog();
    },
    async probe(now) {
      const set = { at: now };
      await write(
        () =>
          db.insert(probes).values({ id: 1, at: now }).onConflictDoUpdate({ target: probes.id, set }).run(),
        PROBING_MILLISECONDS,
      );
    },
    async close() {
      sqlite.close();
    },
  };
}
