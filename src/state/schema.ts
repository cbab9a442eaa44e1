import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/** The only data that can be lost. Times are RFC 3339 in UTC; the plan id leads, so that rows can be spread by it. */

export const plans = sqliteTable('plans', {
  id: text('id').primaryKey(),
  revision: integer('revision').notNull(),
  updatedAt: text('updated_at').notNull(),
  nextChangeAt: text('next_change_at'),
  /** The whole plan as JSON. */
  json: text('json').notNull(),
  /** SHA-256 of `json` in hex: damage is noticed, not served. */
  checksum: text('checksum').notNull(),
});

/** What opens a plan, as hashes. The row of a feed outlives it for a while, so that its address answers 410. */
export const capabilities = sqliteTable(
  'capabilities',
  {
    hash: text('hash').primaryKey(),
    planId: text('plan_id').notNull(),
    purpose: text('purpose').notNull(),
    live: integer('live', { mode: 'boolean' }).notNull(),
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
export const secretVerifier = sqliteTable('secret_verifier', {
  id: integer('id').primaryKey(),
  verifier: text('verifier').notNull(),
});

/** What stands in feeds beyond their plans, and since when: one row, with id 1. */
export const feedVersion = sqliteTable('feed_version', {
  id: integer('id').primaryKey(),
  version: text('version').notNull(),
  changedAt: text('changed_at').notNull(),
});

export const idempotencyKeys = sqliteTable('idempotency_keys', {
  key: text('key').primaryKey(),
  bodyHash: text('body_hash').notNull(),
  planId: text('plan_id').notNull(),
  expiresAt: text('expires_at').notNull(),
});

/** What readers say is wrong with a question. */
export const reports = sqliteTable(
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

/** Forms that were sent and lead to a page that shows what they would do, for an hour. */
export const drafts = sqliteTable(
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
export const probes = sqliteTable('probes', {
  id: integer('id').primaryKey(),
  at: text('at').notNull(),
});
