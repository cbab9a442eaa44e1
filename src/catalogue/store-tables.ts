import type { Database } from 'better-sqlite3';

export type Row = Readonly<Record<string, string | number | Buffer>>;

/** The tables of a store that is being written. */
export interface StoreTables {
  /** Makes a table hold just these rows, which have the same columns: those that it holds at their places are left alone. */
  fill(table: string, rows: readonly Row[]): void;
}

/** @param sqlite a store whose tables are empty, and to which nobody else writes. */
export function openTables(sqlite: Database): StoreTables {
  const held = new Map<string, readonly Row[]>();
  return {
    fill(table, rows) {
      const before = held.get(table) ?? [];
      const columns = Object.keys(rows[0] ?? before[0] ?? {});
      const isOther = (row: Row, other: Row | undefined) => !isSameRow(columns, row, other);
      remove(
        sqlite,
        table,
        before.filter((row, place) => isOther(row, rows[place])),
      );
      insert(sqlite, table, {
        columns,
        rows: rows.filter((row, place) => isOther(row, before[place])),
      });
      held.set(table, rows);
    },
  };
}

function isSameRow(columns: readonly string[], one: Row, other: Row | undefined): boolean {
  if (one === other || other === undefined) return one === other;
  return columns.every((column) => isSameValue(one[column], other[column]));
}

type Value = Row[string] | undefined;

function isSameValue(one: Value, other: Value): boolean {
  return one === other || (Buffer.isBuffer(one) && Buffer.isBuffer(other) && one.equals(other));
}

function remove(sqlite: Database, table: string, rows: readonly Row[]): void {
  if (rows.length === 0) return;
  const isKey = keyColumns(sqlite, table).map((column) => `${column} = @${column}`);
  const statement = sqlite.prepare(`DELETE FROM ${table} WHERE ${isKey.join(' AND ')}`);
  for (const row of rows) statement.run(row);
}

/** The columns that tell one row of a table from another. */
function keyColumns(sqlite: Database, table: string): string[] {
  const columns = sqlite.pragma(`table_info(${table})`) as { name: string; pk: number }[];
  return columns.filter(({ pk }) => pk > 0).map(({ name }) => name);
}

/** One statement for all: thousands are written at each build. */
function insert(
  sqlite: Database,
  table: string,
  { columns, rows }: { columns: readonly string[]; rows: readonly Row[] },
): void {
  if (rows.length === 0) return;
  const statement = sqlite.prepare(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((column) => `@${column}`).join(', ')})`,
  );
  for (const row of rows) statement.run(row);
}
