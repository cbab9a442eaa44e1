import { and, desc, eq, gt, inArray, isNull, lte, notInArray, or, sql } from 'drizzle-orm';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import { FEED_PURPOSES, type FeedPurpose } from '../domain/calendar-feed.ts';
import type { CapabilityChange, CapabilityRecord, FeedRetention } from '../domain/ports.ts';
import { capabilities } from './schema.ts';

const FEEDS = Object.values(FEED_PURPOSES);

export function changeCapabilities(
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

export function addCapabilities(db: BetterSQLite3Database, planId: string, added: CapabilityRecord[]): void {
  for (const { hash, purpose } of added) {
    db.insert(capabilities).values({ hash, planId, purpose, live: true }).onConflictDoNothing().run();
  }
}

/** Removes all that opens a plan; the addresses of its feeds are remembered as gone for a while. */
export function revokeAll(db: BetterSQLite3Database, planId: string, retention: FeedRetention): void {
  db.delete(capabilities)
    .where(and(eq(capabilities.planId, planId), notInArray(capabilities.purpose, FEEDS)))
    .run();
  for (const feed of FEEDS) revokeFeed(db, planId, feed, retention);
}

/** The same for one of its feeds, and for the full one the links of its sessions. */
export function revokeFeedLinks(
  db: BetterSQLite3Database,
  planId: string,
  feed: FeedPurpose,
  retention: FeedRetention,
): void {
  if (feed === FEED_PURPOSES.full) {
    db.delete(capabilities)
      .where(and(eq(capabilities.planId, planId), notInArray(capabilities.purpose, ['plan', ...FEEDS])))
      .run();
  }
  revokeFeed(db, planId, feed, retention);
}

function revokeFeed(
  db: BetterSQLite3Database,
  planId: string,
  feed: FeedPurpose,
  { now, until, mostPerPlan }: FeedRetention,
): void {
  const ofFeed = and(eq(capabilities.planId, planId), eq(capabilities.purpose, feed));
  const gone = and(ofFeed, eq(capabilities.live, false));
  db.update(capabilities)
    .set({ live: false, goneUntil: until })
    .where(and(ofFeed, eq(capabilities.live, true)))
    .run();
  const latest = db
    .select({ hash: capabilities.hash })
    .from(capabilities)
    .where(gone)
    .orderBy(desc(capabilities.goneUntil), desc(sql`rowid`))
    .limit(mostPerPlan);
  db.delete(capabilities)
    .where(and(gone, notInArray(capabilities.hash, latest)))
    .run();
  forgetDead(db, now);
}

/** Deletes the rows of what opens nothing any more and need not be remembered. */
export function forgetDead(db: BetterSQLite3Database, now: string): void {
  const isExpired = and(lte(capabilities.expiresAt, now), notInArray(capabilities.purpose, FEEDS));
  db.delete(capabilities)
    .where(or(lte(capabilities.goneUntil, now), isExpired))
    .run();
}

/** Lets everything that opens a plan now open it no longer than `expiresAt`; a feed is then gone until `goneUntil`. */
export function expireCapabilities(
  db: BetterSQLite3Database,
  { expiresAt, goneUntil }: { expiresAt: string; goneUntil: string },
): void {
  const isOpen = and(
    eq(capabilities.live, true),
    or(isNull(capabilities.expiresAt), gt(capabilities.expiresAt, expiresAt)),
  );
  db.update(capabilities)
    .set({ goneUntil })
    .where(and(isOpen, inArray(capabilities.purpose, FEEDS)))
    .run();
  db.update(capabilities).set({ expiresAt }).where(isOpen).run();
}
