import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

interface Snapshot {
  tables: Record<
    string,
    {
      name: string;
      columns: Record<string, { name: string; type: string; notNull: boolean; primaryKey: boolean }>;
      indexes: Record<
        string,
        { name: string; isUnique: boolean; where?: string; columns: (string | { expression: string })[] }
      >;
    }
  >;
}

/** What a type of the one is in the other. SQLite has no booleans, PostgreSQL no text that is compared byte by byte. */
const IN_SQLITE: Record<string, string> = { 'text COLLATE "C"': 'text', boolean: 'integer' };

it('the migrations of both databases lead to the same tables, columns and indexes', () => {
  const sqlite = describeTables(latestSnapshot('migrations/state'));
  const postgres = describeTables(latestSnapshot('migrations/state-postgres'));
  expect(sqlite.length).toBeGreaterThan(40);
  expect(postgres).toEqual(sqlite);
});

function latestSnapshot(folder: string): Snapshot {
  const names = readdirSync(join(folder, 'meta')).filter((name) => name.endsWith('_snapshot.json'));
  return JSON.parse(readFileSync(join(folder, 'meta', names.sort().at(-1) ?? ''), 'utf8')) as Snapshot;
}

/** A line for each column and index. */
function describeTables({ tables }: Snapshot): string[] {
  const lines = Object.values(tables).flatMap(({ name: table, columns, indexes }) => [
    ...Object.values(columns).map(
      ({ name, type, notNull, primaryKey }) =>
        `${table}.${name}: ${IN_SQLITE[type] ?? type}${notNull ? ' not null' : ''}${primaryKey ? ' key' : ''}`,
    ),
    ...Object.values(indexes).map(({ name, columns: of, isUnique, where }) => {
      const fields = of.map((column) => (typeof column === 'string' ? column : column.expression));
      return `${table}: ${isUnique ? 'unique ' : ''}index ${name} on ${fields.join(', ')} ${where ?? ''}`;
    }),
  ]);
  return lines.sort();
}
