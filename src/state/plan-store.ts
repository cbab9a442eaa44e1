import type { PlanStore } from '../domain/plan-store.ts';
import {
  changeCapabilities,
  findCapability,
  forgetDead,
  hasMatchingKey,
  insertCapabilities,
  revokeAll,
  revokeFeedLinks,
} from './capability-rows.ts';
import { forgetDrafts, MOST_DRAFT_BYTES, putDraft, readDraft } from './draft-rows.ts';
import { findFeed, keepFeedVersion } from './feed-rows.ts';
import { findIdempotent, forgetKeys } from './idempotency-rows.ts';
import { findPlan, holdPlan, insertPlan, removeIdlePlans, removePlan, replacePlan } from './plan-rows.ts';
import { findVerifier, keepVerifier, replaceSecret } from './secret-rows.ts';
import type { StateDatabase } from './state-database.ts';
import { done } from './steps.ts';

/** Whoever asks whether the store can be written to is not kept waiting. */
const PROBING_MILLISECONDS = 1_000;

/**
 * Plans in a database, which it closes.
 * @param mostDraftBytes what all drafts may take together.
 */
export function planStoreOver(database: StateDatabase, mostDraftBytes = MOST_DRAFT_BYTES): PlanStore {
  const { read, write } = database;
  return {
    createPlan: (input, now) => write((on) => insertPlan(on, input, now)),
    findIdempotent: (key, bodyHash, now) => read((on) => findIdempotent(on, key, bodyHash, now)),
    findPlan: (id) => read((on) => findPlan(on, id)),
    findFeed: (hash, now) => read((on) => findFeed(on, hash, now)),
    findCapability: (hash, now) => read((on) => findCapability(on, hash, now)),
    updatePlan: (plan, expectedRevision, change) =>
      write(function* (on) {
        const isReplaced = yield* replacePlan(on, plan, expectedRevision);
        if (isReplaced && change) yield* changeCapabilities(on, plan.id, change);
        return isReplaced;
      }),
    rotatePlan: (plan, expectedRevision, { feed, capabilities }, retention) =>
      write(function* (on) {
        const isReplaced = yield* replacePlan(on, plan, expectedRevision);
        if (isReplaced) {
          yield* revokeFeedLinks(on, plan.id, feed, retention);
          yield* insertCapabilities(on, plan.id, capabilities);
        }
        return isReplaced;
      }),
    async deletePlan(id, expectedRevision, retention) {
      const isDeleted = await write(function* (on) {
        const isRemoved = yield* removePlan(on, id, expectedRevision);
        if (isRemoved) yield* revokeAll(on, id, retention);
        return isRemoved;
      });
      if (isDeleted) database.emptyLog();
      return isDeleted;
    },
    deleteIdlePlans: (since, most, retention) => write((on) => removeIdlePlans(on, since, most, retention)),
    addCapabilities: (planId, added) =>
      write(function* (on) {
        if (yield* holdPlan(on, planId)) yield* insertCapabilities(on, planId, added);
      }),
    keepFeedVersion: (version, now) => write((on) => keepFeedVersion(on, version, now)),
    findSecretVerifier: () => read(findVerifier),
    keepSecretVerifier: (verifier) => write((on) => keepVerifier(on, verifier)),
    rotateSecret: (rotation) => write((on) => replaceSecret(on, rotation)),
    keepDraft: (draft) => write((on) => putDraft(on, draft, mostDraftBytes)),
    findDraft: (id, now) => read((on) => readDraft(on, id, now)),
    hasKey: (matches) => read((on) => hasMatchingKey(on, matches)),
    async purge(now) {
      await write(function* (on) {
        yield* forgetKeys(on, now);
        yield* forgetDead(on, now);
        yield* forgetDrafts(on, now);
      });
      database.emptyLog();
    },
    probe: (now) =>
      write(({ db, probes }) => {
        const set = { at: now };
        return done(
          db
            .insert(probes)
            .values({ id: 1, ...set })
            .onConflictDoUpdate({ target: probes.id, set }),
        );
      }, PROBING_MILLISECONDS),
    close: () => database.close(),
  };
}
