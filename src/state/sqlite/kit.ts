import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/** What tables are made of, in SQLite. The other database's kit has the same form, so that tables are written once. */
export const sqliteKit = {
  table: sqliteTable,
  /** Compared byte by byte. */
  text: (name: string) => text(name),
  /** A whole number of at most 32 bits. */
  integer: (name: string) => integer(name),
  boolean: (name: string) => integer(name, { mode: 'boolean' }),
  index,
  uniqueIndex,
};

export type Kit = typeof sqliteKit;
