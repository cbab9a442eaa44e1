import type { Sql } from 'postgres';
import { pendingMigrations } from '../migrations.ts';

/** An advisory lock of this number is held by whoever changes the schema. Any number, but always the same. */
const LOCK = 727_836_512;

/** Brings a database to the present schema; processes that start together take turns. */
export async function migratePostgres(client: Sql): Promise<void> {
  await client.begin(async (sql) => {
    await sql`SELECT pg_advisory_xact_lock(${LOCK})`;
    const [table] = await sql<
      { name: string | null }[]
    >`SELECT to_regclass('stepladder_migrations')::text AS name`;
    if (!table?.name)
      await sql`CREATE TABLE stepladder_migrations (hash text NOT NULL, created_at bigint PRIMARY KEY)`;
    const [seen] = await sql<
      { last: number | null }[]
    >`SELECT max(created_at)::float8 AS last FROM stepladder_migrations`;
    for (const { sql: statements, hash, folderMillis } of pendingMigrations('postgres', seen?.last ?? null)) {
      for (const statement of statements) await sql.unsafe(statement);
      await sql`INSERT INTO stepladder_migrations VALUES (${hash}, ${folderMillis})`;
    }
  });
}
