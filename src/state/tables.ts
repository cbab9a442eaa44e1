import { sql } from 'drizzle-orm';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type { Kit } from './sqlite/kit.ts';

/**
 * The tables of the only data that can be lost, in the database of a kit. Times are RFC 3339 in UTC; each row is found by
 * the id of its plan or by a hash, so that rows can be spread by it, and no key is counted up.
 */
export function defineTables({ table, text, integer, boolean, index, uniqueIndex }: Kit) {
  const plans = table(
    'plans',
    {
      id: text('id').primaryKey(),
      revision: integer('revision').notNull(),
      updatedAt: text('updated_at').notNull(),
      nextChangeAt: text('next_change_at'),
      /** The whole plan as JSON. */
      json: text('json').notNull(),
      /** SHA-256 of `json` in hex: damage is noticed, not served. */
      checksum: text('checksum').notNull(),
      /** As `idleSince` says; null where the JSON was damaged before the column was. */
      idleSince: text('idle_since'),
    },
    (table) => [index('plans_idle').on(table.idleSince)],
  );

  /** What opens a plan, as hashes. The row of a feed outlives it for a while, so that its address answers 410. */
  const capabilities = table(
    'capabilities',
    {
      hash: text('hash').primaryKey(),
      planId: text('plan_id').notNull(),
      purpose: text('purpose').notNull(),
      live: boolean('live').notNull(),
      /** Until when the row of a feed that is gone is kept. */
      goneUntil: text('gone_until'),
      /** From when on it opens nothing: that of a secret that was replaced. */
      expiresAt: text('expires_at'),
    },
    (table) => [
      index('capabilities_plan').on(table.planId),
      index('capabilities_gone').on(table.goneUntil).where(sql`gone_until IS NOT NULL`),
      index('capabilities_expired').on(table.expiresAt).where(sql`expires_at IS NOT NULL`),
    ],
  );

  /** What the secret of the service is recognised by: one row, with id 1. */
  const secretVerifier = table('secret_verifier', {
    id: integer('id').primaryKey(),
    verifier: text('verifier').notNull(),
  });

  /** What stands in feeds beyond their plans, and since when: one row, with id 1. */
  const feedVersion = table('feed_version', {
    id: integer('id').primaryKey(),
    version: text('version').notNull(),
    changedAt: text('changed_at').notNull(),
  });

  const idempotencyKeys = table('idempotency_keys', {
    key: text('key').primaryKey(),
    bodyHash: text('body_hash').notNull(),
    planId: text('plan_id').notNull(),
    expiresAt: text('expires_at').notNull(),
  });

  /** What readers say is wrong with a question. */
  const reports = table(
    'reports',
    {
      id: text('id').primaryKey(),
      questionId: text('question_id').notNull(),
      kind: text('kind').notNull(),
      text: text('text').notNull(),
      part: text('part'),
      quote: text('quote'),
      release: text('release').notNull(),
      createdAt: text('created_at').notNull(),
      closedAt: text('closed_at'),
      /** Of what it says, so that the same is kept once while it is open. */
      contentHash: text('content_hash').notNull(),
    },
    (table) => [
      uniqueIndex('reports_open').on(table.contentHash).where(sql`closed_at IS NULL`),
      index('reports_created').on(table.createdAt),
    ],
  );

  /** What lets its holder read more: the hashes of keys, with the operator's words. */
  const apiKeys = table(
    'api_keys',
    {
      id: text('id').primaryKey(),
      name: text('name').notNull(),
      hash: text('hash').notNull(),
      createdAt: text('created_at').notNull(),
      revokedAt: text('revoked_at'),
    },
    (table) => [uniqueIndex('api_keys_hash').on(table.hash)],
  );

  /** What addresses were told of releases, or are to be told. */
  const webhookDeliveries = table(
    'webhook_deliveries',
    {
      id: text('id').primaryKey(),
      messageId: text('message_id').notNull(),
      address: text('address').notNull(),
      release: text('release').notNull(),
      previous: text('previous'),
      publishedAt: text('published_at').notNull(),
      createdAt: text('created_at').notNull(),
      attempts: integer('attempts').notNull(),
      attemptedAt: text('attempted_at'),
      /** From when on it is sent; whoever sends it moves this on first. */
      nextAttemptAt: text('next_attempt_at'),
      deliveredAt: text('delivered_at'),
      fault: text('fault'),
    },
    (table) => [
      index('webhook_deliveries_due')
        .on(table.address, table.nextAttemptAt)
        .where(sql`next_attempt_at IS NOT NULL`),
    ],
  );

  /** Forms that were sent and lead to a page that shows what they would do, for an hour. */
  const drafts = table(
    'drafts',
    {
      id: text('id').primaryKey(),
      json: text('json').notNull(),
      /** Of `json` in UTF-8, so that the size of all is known without reading them. */
      bytes: integer('bytes').notNull(),
      expiresAt: text('expires_at').notNull(),
    },
    (table) => [index('drafts_expired').on(table.expiresAt)],
  );

  /** What is written to see whether anything can be: one row, with id 1. */
  const probes = table('probes', {
    id: integer('id').primaryKey(),
    at: text('at').notNull(),
  });

  return {
    plans,
    capabilities,
    secretVerifier,
    feedVersion,
    idempotencyKeys,
    reports,
    apiKeys,
    webhookDeliveries,
    drafts,
    probes,
  };
}

/** The tables, and the database or the transaction of it in which a unit of work does its statements. */
export type StateTables = ReturnType<typeof defineTables> & {
  db: BetterSQLite3Database;
  /**
   * Whether the same work was tried before, and the connection was lost before its answer: what it does may be done
   * already.
   */
  mayBeDone: boolean;
};
