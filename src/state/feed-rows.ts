import { eq, ne } from 'drizzle-orm';
import { FEED_KINDS, FEED_PURPOSES } from '../domain/calendar-feed.ts';
import type { FeedHead } from '../domain/plan-store.ts';
import { isLive } from './capability-rows.ts';
import { done, firstRow, type Steps } from './steps.ts';
import type { StateTables } from './tables.ts';

export function* findFeed(
  { db, plans, capabilities }: StateTables,
  hash: string,
  now: string,
): Steps<FeedHead | undefined> {
  const { live, expiresAt, goneUntil, purpose, planId } = capabilities;
  const { revision, updatedAt, nextChangeAt } = plans;
  const row = yield* firstRow(
    db
      .select({ live, expiresAt, goneUntil, purpose, planId, revision, updatedAt, nextChangeAt })
      .from(capabilities)
      .leftJoin(plans, eq(plans.id, planId))
      .where(eq(capabilities.hash, hash)),
  );
  const feed = FEED_KINDS.find((kind) => FEED_PURPOSES[kind] === row?.purpose);
  if (!row || !feed) return undefined;
  if (isLive(row, now) && row.revision !== null && row.updatedAt !== null) {
    const head = { planId: row.planId, revision: row.revision, updatedAt: row.updatedAt };
    return { state: 'live', feed, ...head, ...(row.nextChangeAt ? { nextChangeAt: row.nextChangeAt } : {}) };
  }
  const isForgotten = row.goneUntil !== null && row.goneUntil <= now;
  return isForgotten ? undefined : { state: 'gone' };
}

/** Keeps a version of what stands in feeds, and since when, unless it is the one that is kept; answers since when. */
export function* keepFeedVersion(
  { db, feedVersion }: StateTables,
  version: string,
  now: string,
): Steps<string> {
  const set = { version, changedAt: now };
  yield* done(
    db
      .insert(feedVersion)
      .values({ id: 1, ...set })
      .onConflictDoUpdate({ target: feedVersion.id, set, setWhere: ne(feedVersion.version, version) }),
  );
  return (yield* firstRow(db.select().from(feedVersion)))?.changedAt ?? now;
}
