import { and, eq, gt, lte, sql } from 'drizzle-orm';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type { Draft } from '../domain/ports.ts';
import { drafts } from './schema.ts';

/** What all drafts may take together; beyond it the oldest go. */
export const MOST_DRAFT_BYTES = 64_000_000;

export function putDraft(db: BetterSQLite3Database, { id, json, expiresAt }: Draft, mostBytes: number): void {
  const set = { json, bytes: Buffer.byteLength(json), expiresAt };
  db.insert(drafts)
    .values({ id, ...set })
    .onConflictDoUpdate({ target: drafts.id, set })
    .run();
  db.run(sql`DELETE FROM drafts WHERE id IN (
    SELECT id FROM (SELECT id, SUM(bytes) OVER (ORDER BY expires_at DESC, rowid DESC) AS total FROM drafts)
    WHERE total > ${mostBytes})`);
}

export function readDraft(db: BetterSQLite3Database, id: string, now: string): string | undefined {
  return db
    .select({ json: drafts.json })
    .from(drafts)
    .where(and(eq(drafts.id, id), gt(drafts.expiresAt, now)))
    .get()?.json;
}

export function forgetDrafts(db: BetterSQLite3Database, now: string): void {
  db.delete(drafts).where(lte(drafts.expiresAt, now)).run();
}
