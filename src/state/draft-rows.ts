import { and, eq, gt, lte, sql } from 'drizzle-orm';
import type { Draft } from '../domain/plan-store.ts';
import { done, firstRow, type Steps } from './steps.ts';
import type { StateTables } from './tables.ts';

/** What all drafts may take together; beyond it the oldest go. */
export const MOST_DRAFT_BYTES = 64_000_000;

export function* putDraft(
  { db, drafts }: StateTables,
  { id, json, expiresAt }: Draft,
  mostBytes: number,
): Steps<void> {
  const set = { json, bytes: Buffer.byteLength(json), expiresAt };
  yield* done(
    db
      .insert(drafts)
      .values({ id, ...set })
      .onConflictDoUpdate({ target: drafts.id, set }),
  );
  const tooMuch = sql`${drafts.id} IN (
    SELECT id FROM (
      SELECT id, SUM(bytes) OVER (ORDER BY id = ${id} DESC, expires_at DESC, id) AS total FROM drafts
    ) AS latest_first
    WHERE total > ${mostBytes})`;
  yield* done(db.delete(drafts).where(tooMuch));
}

export function* readDraft({ db, drafts }: StateTables, id: string, now: string): Steps<string | undefined> {
  const isThere = and(eq(drafts.id, id), gt(drafts.expiresAt, now));
  const row = yield* firstRow(db.select({ json: drafts.json }).from(drafts).where(isThere));
  return row?.json;
}

export function* forgetDrafts({ db, drafts }: StateTables, now: string): Steps<void> {
  yield* done(db.delete(drafts).where(lte(drafts.expiresAt, now)));
}
