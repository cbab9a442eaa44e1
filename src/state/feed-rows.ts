import { eq, ne, type SQLWrapper, sql } from 'drizzle-orm';
import { FEED_KINDS, FEED_PURPOSES } from '../domain/calendar-feed.ts';
import { perObject } from '../domain/per-object.ts';
import type { FeedHead } from '../domain/plan-store.ts';
import { isLive } from './capability-rows.ts';
import { done, firstPreparedRow, firstRow, type Steps } from './steps.ts';
import type { StateTables } from './tables.ts';

/**
 * Calendar programs ask it more often than anything else is asked. SQLite takes a third of the time for a query of its own for
 * each of a plan's columns that it takes for a join.
 */
const prepareFeed = perObject(({ db, plans, capabilities }: StateTables) => {
  const { live, expiresAt, goneUntil, purpose, planId, hash } = capabilities;
  const ofPlan = <T>(field: SQLWrapper) =>
    sql<T | null>`(SELECT ${field} FROM ${plans} WHERE ${plans.id} = ${planId})`;
  return db
    .select({
      ...{ live, expiresAt, goneUntil, purpose, planId },
      revision: ofPlan<number>(plans.revision),
      updatedAt: ofPlan<string>(plans.updatedAt),
      nextChangeAt: ofPlan<string>(plans.nextChangeAt),
    })
    .from(capabilities)
    .where(eq(hash, sql.placeholder('hash')))
    .prepare();
});

export function* findFeed(on: StateTables, hash: string, now: string): Steps<FeedHead | undefined> {
  const row = yield* firstPreparedRow(prepareFeed(on), { hash });
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
