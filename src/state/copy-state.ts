import { createHash, type Hash } from 'node:crypto';
import { asc, count, gt } from 'drizzle-orm';
import type { AnySQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { AppError } from '../domain/error.ts';
import { doAtOnce } from './sqlite/sqlite-database.ts';
import type { StateDatabase } from './state-database.ts';
import { allRows, done, firstRow, type Steps } from './steps.ts';
import type { StateTables } from './tables.ts';

/** A copy of millions of rows takes a while, and is done as one. */
const TRYING_MILLISECONDS = 4 * 3_600_000;

/** How many rows of each table were copied, by its name. */
export type CopiedRows = Record<string, number>;

interface Part {
  name: string;
  table: SQLiteTable;
  /** Rows hold it under the name that it has in the database. */
  key: AnySQLiteColumn;
  /** So many that a statement stays within some megabytes. */
  rowsAtOnce: number;
}
type Row = Record<string, unknown>;

/**
 * Copies everything from a file of plans into an empty database, in one transaction: all of it or nothing. What arrived is
 * read again, and compared by count and SHA-256, before it counts.
 * @throws AppError `conflict` where the database holds anything; `unavailable` where a table arrived differently.
 */
export async function copyState(from: StateTables, to: StateDatabase): Promise<CopiedRows> {
  return to.write(function* (on) {
    // After a lost connection the copy may be there, and has only to be compared.
    const isThere = yield* holdsAnything(on);
    if (isThere && !on.mayBeDone)
      throw new AppError('conflict', 'The database holds plans or reports already. Name an empty one.');
    const copied: CopiedRows = {};
    const targets = partsOf(on);
    for (const [index, source] of partsOf(from).entries()) {
      const target = targets[index] as Part;
      const sent = createHash('sha256');
      copied[source.name] = isThere
        ? doAtOnce(hashPart(from, source, sent))
        : yield* copyPart(from, source, on, target, sent);
      const arrived = createHash('sha256');
      const rows = yield* hashPart(on, target, arrived);
      if (rows !== copied[source.name] || sent.digest('hex') !== arrived.digest('hex'))
        throw new AppError(
          'unavailable',
          `The table ${source.name} arrived differently; nothing was copied.`,
        );
    }
    return copied;
  }, TRYING_MILLISECONDS);
}

/** All but the probe, which says nothing. */
function partsOf(on: StateTables): Part[] {
  const { plans, capabilities, idempotencyKeys, reports, apiKeys, drafts, feedVersion, secretVerifier } = on;
  const { webhookDeliveries } = on;
  return [
    { name: 'plans', table: plans, key: plans.id, rowsAtOnce: 20 },
    { name: 'capabilities', table: capabilities, key: capabilities.hash, rowsAtOnce: 1_000 },
    { name: 'idempotency keys', table: idempotencyKeys, key: idempotencyKeys.key, rowsAtOnce: 1_000 },
    { name: 'reports', table: reports, key: reports.id, rowsAtOnce: 100 },
    { name: 'keys of the API', table: apiKeys, key: apiKeys.id, rowsAtOnce: 1_000 },
    { name: 'webhooks', table: webhookDeliveries, key: webhookDeliveries.id, rowsAtOnce: 1_000 },
    { name: 'drafts', table: drafts, key: drafts.id, rowsAtOnce: 20 },
    { name: 'feed version', table: feedVersion, key: feedVersion.id, rowsAtOnce: 1 },
    { name: 'secret verifier', table: secretVerifier, key: secretVerifier.id, rowsAtOnce: 1 },
  ];
}

function* holdsAnything(on: StateTables): Steps<boolean> {
  for (const { table } of partsOf(on)) {
    const counted = yield* firstRow(on.db.select({ rows: count() }).from(table));
    if ((counted?.rows ?? 0) > 0) return true;
  }
  return false;
}

function* copyPart(
  from: StateTables,
  source: Part,
  on: StateTables,
  target: Part,
  hash: Hash,
): Steps<number> {
  const pages = readPages(from, source);
  let rows = 0;
  for (let page = doAtOnce(pages()); page.length > 0; page = doAtOnce(pages())) {
    yield* done(on.db.insert(target.table).values(page as never));
    for (const row of page) hash.update(JSON.stringify(row));
    rows += page.length;
  }
  return rows;
}

function* hashPart(on: StateTables, part: Part, hash: Hash): Steps<number> {
  const pages = readPages(on, part);
  let rows = 0;
  for (let page = yield* pages(); page.length > 0; page = yield* pages()) {
    for (const row of page) hash.update(JSON.stringify(row));
    rows += page.length;
  }
  return rows;
}

/** The next rows at each call, in the order of their keys; none at the end. */
function readPages({ db }: StateTables, { table, key, rowsAtOnce }: Part): () => Steps<Row[]> {
  let last: unknown;
  return function* () {
    const after = last === undefined ? undefined : gt(key, last);
    const page: Row[] = yield* allRows(
      db.select().from(table).where(after).orderBy(asc(key)).limit(rowsAtOnce),
    );
    last = page.at(-1)?.[key.name];
    return page;
  };
}
