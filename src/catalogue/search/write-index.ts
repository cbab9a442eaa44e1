import type { Database } from 'better-sqlite3';
import { sql } from 'drizzle-orm';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import { documents, wordDeletions, words } from '../schema.ts';
import { deletionKey, deletions } from './deletions.ts';
import type { SearchDocument } from './documents.ts';
import { FIRST_PART, indexPartOf, REST } from './parts.ts';
import { tokenise } from './words.ts';

/** Writes the full-text index, in which each document has its place in the list as its number, and the vocabulary. */
export function writeIndex(sqlite: Database, searchable: readonly SearchDocument[]): void {
  const db = drizzle(sqlite);
  const listing = db
    .insert(documents)
    .values({
      document: sql.placeholder('document'),
      type: sql.placeholder('type'),
      key: sql.placeholder('key'),
    })
    .prepare();
  const insertInto = (part: string) =>
    sqlite.prepare(
      `INSERT INTO ${part} (rowid, names, title, tags, prompt, body, forms) VALUES (?, ?, ?, ?, ?, ?, ?)`,
    );
  const parts = { [FIRST_PART]: insertInto(FIRST_PART), [REST]: insertInto(REST) };
  const counts = new Map<string, number>();
  for (const [offset, { type, key, names, title, tags, prompt, body, forms }] of searchable.entries()) {
    const texts = [names, title, tags, prompt, body, forms];
    listing.run({ document: offset + 1, type, key });
    parts[indexPartOf(offset + 1)].run(offset + 1, ...texts);
    for (const word of new Set(texts.flatMap(tokenise))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  writeVocabulary(db, counts);
  for (const part of Object.keys(parts)) sqlite.exec(`INSERT INTO ${part} (${part}) VALUES ('optimize')`);
}

/** @param counts in how many documents each word stands. */
function writeVocabulary(db: BetterSQLite3Database, counts: ReadonlyMap<string, number>): void {
  const listing = db
    .insert(words)
    .values({
      number: sql.placeholder('number'),
      word: sql.placeholder('word'),
      documents: sql.placeholder('documents'),
    })
    .prepare();
  const keys = new Set<number>();
  for (const [index, [word, documents]] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).entries()) {
    const number = index + 1;
    listing.run({ number, word, documents });
    if (!/^\p{L}+$/u.test(word)) continue;
    for (const deletion of deletions(word)) keys.add(deletionKey(deletion, number));
  }
  const deleted = db
    .insert(wordDeletions)
    .values({ key: sql.placeholder('key') })
    .prepare();
  // In their order, so that the pages of the table are filled.
  for (const key of [...keys].sort((a, b) => a - b)) deleted.run({ key });
}
