import { and, desc, eq, gt, inArray, isNull, lte, ne, notInArray, or, sql } from 'drizzle-orm';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type {
  CapabilityChange,
  CapabilityPurpose,
  CapabilityRecord,
  FeedRetention,
} from '../domain/ports.ts';
import { capabilities } from './schema.ts';

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

/** Removes what opens a plan but what opens `kept`; of feeds the addresses are remembered as gone for a while. */
export function revokeCapabilities(
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
  forgetDead(db, now);
}

/** Deletes the rows of what opens nothing any more and need not be remembered. */
export function forgetDead(db: BetterSQLite3Database, now: string): void {
  const isExpired = and(lte(capabilities.expiresAt, now), ne(capabilities.purpose, 'feed'));
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
    .where(and(isOpen, eq(capabilities.purpose, 'feed')))
    .run();
  db.update(capabilities).set({ expiresAt }).where(isOpen).run();
}
