import { createHash } from 'node:crypto';
import { and, asc, desc, eq, isNull, lt, lte, ne } from 'drizzle-orm';
import type { WebhookDelivery, WebhookOutcome, WebhookStore } from '../domain/webhook.ts';
import { allRows, done, firstRow, type Steps } from './steps.ts';
import type { StateTables } from './tables.ts';

/** Keeps a message for each address, unless its release or a later one was told last. */
export function* insertMessage(
  on: StateTables,
  { release, publishedAt, addresses, now, firstAttemptAt }: Parameters<WebhookStore['addMessage']>[0],
): Steps<boolean> {
  const latest = yield* findLatest(on);
  if (latest && (latest.release === release || latest.publishedAt >= publishedAt)) return false;
  // Of the one before it, so that processes which tell the same release at once make the same message.
  const messageId = `msg_${hashParts([latest?.messageId ?? '', release], 32)}`;
  const rows = addresses.map((address) => ({
    id: `wh_${hashParts([messageId, address], 20)}`,
    ...{ messageId, address, release, publishedAt },
    previous: latest?.release ?? null,
    createdAt: now,
    attempts: 0,
    nextAttemptAt: firstAttemptAt,
  }));
  yield* done(on.db.insert(on.webhookDeliveries).values(rows).onConflictDoNothing());
  return true;
}

function* findLatest({ db, webhookDeliveries }: StateTables) {
  const { publishedAt, messageId } = webhookDeliveries;
  return yield* firstRow(
    db.select().from(webhookDeliveries).orderBy(desc(publishedAt), desc(messageId)).limit(1),
  );
}

export function* claimDue(
  { db, webhookDeliveries }: StateTables,
  address: string,
  now: string,
  until: string,
): Steps<WebhookDelivery | undefined> {
  const { id, nextAttemptAt } = webhookDeliveries;
  const isDue = lte(nextAttemptAt, now);
  const due = yield* firstRow(
    db
      .select()
      .from(webhookDeliveries)
      .where(and(eq(webhookDeliveries.address, address), isDue))
      .orderBy(asc(nextAttemptAt), asc(id))
      .limit(1),
  );
  if (!due) return undefined;
  // Another process may have claimed it since it was read.
  const claimed = yield* firstRow(
    db
      .update(webhookDeliveries)
      .set({ nextAttemptAt: until, attemptedAt: now, attempts: due.attempts + 1 })
      .where(and(eq(id, due.id), isDue))
      .returning(),
  );
  return claimed && readDelivery(claimed);
}

export function* recordOutcome(
  { db, webhookDeliveries }: StateTables,
  { id, attempts }: WebhookDelivery,
  outcome: WebhookOutcome,
): Steps<void> {
  const set =
    'deliveredAt' in outcome
      ? { deliveredAt: outcome.deliveredAt, fault: null, nextAttemptAt: null }
      : { fault: outcome.fault, nextAttemptAt: outcome.nextAttemptAt ?? null };
  const isMine = and(eq(webhookDeliveries.id, id), eq(webhookDeliveries.attempts, attempts));
  yield* done(db.update(webhookDeliveries).set(set).where(isMine));
}

export function* selectDeliveries({ db, webhookDeliveries }: StateTables): Steps<WebhookDelivery[]> {
  const { publishedAt, messageId, address } = webhookDeliveries;
  const rows = yield* allRows(
    db.select().from(webhookDeliveries).orderBy(desc(publishedAt), desc(messageId), asc(address)),
  );
  return rows.map(readDelivery);
}

export function* markUnsent({ db, webhookDeliveries }: StateTables, id: string, now: string): Steps<boolean> {
  const set = { nextAttemptAt: now, attempts: 0, deliveredAt: null, fault: null };
  const unsent = db.update(webhookDeliveries).set(set).where(eq(webhookDeliveries.id, id));
  return (yield* firstRow(unsent.returning({ id: webhookDeliveries.id }))) !== undefined;
}

export function* forgetDeliveries(on: StateTables, createdBefore: string): Steps<void> {
  const latest = yield* findLatest(on);
  if (!latest) return;
  const { createdAt, nextAttemptAt, messageId } = on.webhookDeliveries;
  const isOver = and(lt(createdAt, createdBefore), isNull(nextAttemptAt));
  yield* done(on.db.delete(on.webhookDeliveries).where(and(isOver, ne(messageId, latest.messageId))));
}

function hashParts(parts: readonly string[], digits: number): string {
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, digits);
}

function readDelivery(row: StateTables['webhookDeliveries']['$inferSelect']): WebhookDelivery {
  const entries = Object.entries(row).filter(([, value]) => value !== null);
  return Object.fromEntries(entries) as unknown as WebhookDelivery;
}
