import { fileURLToPath } from 'node:url';
import { type MigrationMeta, readMigrationFiles } from 'drizzle-orm/migrator';

const FOLDERS = {
  sqlite: fileURLToPath(new URL('../../migrations/state', import.meta.url)),
  postgres: fileURLToPath(new URL('../../migrations/state-postgres', import.meta.url)),
};

/**
 * The changes that a database has not seen yet, oldest first.
 * @param last when the last one that it has seen was written, in milliseconds since 1970; null for none.
 */
export function pendingMigrations(database: keyof typeof FOLDERS, last: number | null): MigrationMeta[] {
  const all = readMigrationFiles({ migrationsFolder: FOLDERS[database] });
  return all.filter(({ folderMillis }) => last === null || folderMillis > last);
}
