import { and, asc, desc, eq, gt, inArray, isNull, lte, notInArray, or } from 'drizzle-orm';
import { FEED_PURPOSES, type FeedPurpose } from '../domain/calendar-feed.ts';
import type {
  CapabilityChange,
  CapabilityPurpose,
  CapabilityRecord,
  CapabilityState,
  FeedRetention,
} from '../domain/plan-store.ts';
import { allRows, done, firstRow, type Steps } from './steps.ts';
import type { StateTables } from './tables.ts';

const FEEDS = Object.values(FEED_PURPOSES);
const KEYS_AT_ONCE = 1_000;

export function* findCapability(
  { db, capabilities }: StateTables,
  hash: string,
  now: string,
): Steps<CapabilityState | undefined> {
  const row = yield* firstRow(db.select().from(capabilities).where(eq(capabilities.hash, hash)));
  if (!row) return undefined;
  return {
    planId: row.planId,
    purpose: row.purpose as CapabilityPurpose,
    state: isLive(row, now) ? 'live' : 'gone',
  };
}

/** Whether what a row opens is open at `now`. */
export function isLive(row: { live: boolean; expiresAt: string | null }, now: string): boolean {
  return row.live && (row.expiresAt === null || row.expiresAt > now);
}

/** Whether a live key matches. */
export function* hasMatchingKey(
  { db, capabilities }: StateTables,
  matches: (key: { planId: string; hash: string }) => boolean,
): Steps<boolean> {
  const { planId, hash } = capabilities;
  for (let last = ''; ; ) {
    const keys = yield* allRows(
      db
        .select({ planId, hash })
        .from(capabilities)
        .where(and(gt(hash, last), eq(capabilities.purpose, 'plan'), eq(capabilities.live, true)))
        .orderBy(asc(hash))
        .limit(KEYS_AT_ONCE),
    );
    if (keys.some(matches)) return true;
    last = keys.at(-1)?.hash ?? '';
    if (keys.length < KEYS_AT_ONCE) return false;
  }
}

export function* changeCapabilities(
  on: StateTables,
  planId: string,
  { added, removed }: CapabilityChange,
): Steps<void> {
  const { db, capabilities } = on;
  if (removed.length > 0) {
    yield* done(
      db
        .delete(capabilities)
        .where(and(eq(capabilities.planId, planId), inArray(capabilities.purpose, removed))),
    );
  }
  yield* insertCapabilities(on, planId, added);
}

export function* insertCapabilities(
  { db, capabilities }: StateTables,
  planId: string,
  added: CapabilityRecord[],
): Steps<void> {
  if (added.length === 0) return;
  const rows = added.map(({ hash, purpose }) => ({ hash, planId, purpose, live: true }));
  yield* done(db.insert(capabilities).values(rows).onConflictDoNothing());
}

/** Removes all that opens a plan; the addresses of its feeds are remembered as gone for a while. */
export function* revokeAll(on: StateTables, planId: string, retention: FeedRetention): Steps<void> {
  const { db, capabilities } = on;
  yield* done(
    db
      .delete(capabilities)
      .where(and(eq(capabilities.planId, planId), notInArray(capabilities.purpose, FEEDS))),
  );
  for (const feed of FEEDS) yield* revokeFeed(on, planId, feed, retention);
}

/** The same for one of its feeds, and for the full one the links of its sessions. */
export function* revokeFeedLinks(
  on: StateTables,
  planId: string,
  feed: FeedPurpose,
  retention: FeedRetention,
): Steps<void> {
  const { db, capabilities } = on;
  if (feed === FEED_PURPOSES.full) {
    yield* done(
      db
        .delete(capabilities)
        .where(and(eq(capabilities.planId, planId), notInArray(capabilities.purpose, ['plan', ...FEEDS]))),
    );
  }
  yield* revokeFeed(on, planId, feed, retention);
}

/** What was gone before makes room for what goes now, the oldest first. */
function* revokeFeed(
  { db, capabilities }: StateTables,
  planId: string,
  feed: FeedPurpose,
  { until, mostPerPlan }: FeedRetention,
): Steps<void> {
  const { hash, goneUntil, live } = capabilities;
  const ofFeed = and(eq(capabilities.planId, planId), eq(capabilities.purpose, feed));
  const going = yield* allRows(
    db
      .update(capabilities)
      .set({ live: false, goneUntil: until })
      .where(and(ofFeed, eq(live, true)))
      .returning({ hash }),
  );
  const isEarlier = notInArray(
    hash,
    going.map((row) => row.hash),
  );
  const earlier = yield* allRows(
    db
      .select({ hash })
      .from(capabilities)
      .where(and(ofFeed, eq(live, false), isEarlier))
      .orderBy(desc(goneUntil)),
  );
  const forgotten = earlier.slice(Math.max(0, mostPerPlan - going.length)).map((row) => row.hash);
  if (forgotten.length > 0) yield* done(db.delete(capabilities).where(inArray(hash, forgotten)));
}

/** Deletes the rows of what opens nothing any more and need not be remembered. */
export function* forgetDead({ db, capabilities }: StateTables, now: string): Steps<void> {
  const isExpired = and(lte(capabilities.expiresAt, now), notInArray(capabilities.purpose, FEEDS));
  yield* done(db.delete(capabilities).where(or(lte(capabilities.goneUntil, now), isExpired)));
}

/** Lets everything that opens a plan now open it no longer than `expiresAt`; a feed is then gone until `goneUntil`. */
export function* expireCapabilities(
  { db, capabilities }: StateTables,
  { expiresAt, goneUntil }: { expiresAt: string; goneUntil: string },
): Steps<void> {
  const isOpen = and(
    eq(capabilities.live, true),
    or(isNull(capabilities.expiresAt), gt(capabilities.expiresAt, expiresAt)),
  );
  yield* done(
    db
      .update(capabilities)
      .set({ goneUntil })
      .where(and(isOpen, inArray(capabilities.purpose, FEEDS))),
  );
  yield* done(db.update(capabilities).set({ expiresAt }).where(isOpen));
}
