import { and, asc, eq, isNull } from 'drizzle-orm';
import type { ApiKey } from '../domain/api-key.ts';
import { allRows, done, firstRow, type Steps } from './steps.ts';
import type { StateTables } from './tables.ts';

export function* insertApiKey({ db, apiKeys }: StateTables, key: ApiKey, hash: string): Steps<void> {
  yield* done(
    db
      .insert(apiKeys)
      .values({ ...key, hash })
      .onConflictDoNothing(),
  );
}

export function* selectApiKeys({ db, apiKeys }: StateTables): Steps<ApiKey[]> {
  const rows = yield* allRows(db.select().from(apiKeys).orderBy(asc(apiKeys.createdAt), asc(apiKeys.id)));
  return rows.map(({ id, name, createdAt, revokedAt }) => ({
    ...{ id, name, createdAt },
    ...(revokedAt !== null && { revokedAt }),
  }));
}

export function* selectUsableApiKeys({ db, apiKeys }: StateTables): Steps<ReadonlyMap<string, string>> {
  const rows = yield* allRows(
    db.select({ id: apiKeys.id, hash: apiKeys.hash }).from(apiKeys).where(isNull(apiKeys.revokedAt)),
  );
  return new Map(rows.map(({ id, hash }) => [hash, id]));
}

/** Whether the key could be used, and can no more. */
export function* markRevoked({ db, apiKeys }: StateTables, id: string, now: string): Steps<boolean> {
  const isUsable = and(eq(apiKeys.id, id), isNull(apiKeys.revokedAt));
  const revoked = db.update(apiKeys).set({ revokedAt: now }).where(isUsable).returning({ id: apiKeys.id });
  return (yield* firstRow(revoked)) !== undefined;
}
