import { boolean, customType, index, integer, pgTable, uniqueIndex } from 'drizzle-orm/pg-core';
import type { Kit } from '../sqlite/kit.ts';

/** Text is compared byte by byte, as in SQLite, in whatever language the database was made. */
const text = customType<{ data: string }>({ dataType: () => 'text COLLATE "C"' });

/**
 * What tables are made of, in PostgreSQL. Typed as the kit of SQLite: what is built with either differs in types that
 * drizzle has no common name for (drizzle-orm#1196), and not in what the stores use of it.
 */
export const postgresKit = {
  table: pgTable,
  text: (name: string) => text(name),
  integer: (name: string) => integer(name),
  boolean: (name: string) => boolean(name),
  index,
  uniqueIndex,
} as unknown as Kit;
