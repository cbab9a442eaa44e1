import Database from 'better-sqlite3';

/** Everything that a content store holds but its seal, table by table, however its file is laid out; its index by the places of words. */
export function storeRows(file: string): Record<string, string[]> {
  const sqlite = new Database(file);
  try {
    const tables = sqlite
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'")
      .pluck()
      .all() as string[];
    const isOfIndex = (name: string) => /^search(_rest)?_/.test(name);
    const own = tables.filter(
      (name) => !isOfIndex(name) && !['seals', '__drizzle_migrations'].includes(name),
    );
    for (const part of INDEX_PARTS)
      sqlite.exec(`CREATE VIRTUAL TABLE temp.${part}_places USING fts5vocab(main, ${part}, instance)`);
    const listed = [...own, ...INDEX_PARTS.map((part) => `${part}_places`)];
    return Object.fromEntries(listed.map((name) => [name, rowsOf(sqlite, name)]));
  } finally {
    sqlite.close();
  }
}

const INDEX_PARTS = ['search', 'search_rest'];

function rowsOf(sqlite: Database.Database, table: string): string[] {
  const rows = sqlite.prepare(`SELECT * FROM ${table}`).raw().all() as unknown[][];
  return rows.map((row) => JSON.stringify(row)).sort();
}
