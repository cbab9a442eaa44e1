import type { Database } from 'better-sqlite3';
import { deletionBuckets } from './deletions.ts';
import type { SearchDocument } from './documents.ts';
import { FIRST_PART, indexPartOf, REST } from './parts.ts';
import { tokenise } from './words.ts';

/** Writes the full-text index, in which each document has its place in the list as its number, and the vocabulary. */
export function writeIndex(sqlite: Database, searchable: readonly SearchDocument[]): void {
  const listing = sqlite.prepare(
    'INSERT INTO documents (document, type, key, title, body) VALUES (?, ?, ?, ?, ?)',
  );
  const insertInto = (part: string) =>
    sqlite.prepare(
      `INSERT INTO ${part} (rowid, names, title, tags, prompt, body, forms) VALUES (?, ?, ?, ?, ?, ?, ?)`,
    );
  const parts = { [FIRST_PART]: insertInto(FIRST_PART), [REST]: insertInto(REST) };
  const counts = new Map<string, number>();
  for (const [offset, { type, key, names, title, tags, text }] of searchable.entries()) {
    const number = offset + 1;
    listing.run(number, type, key, title, text.stored);
    parts[indexPartOf(number)].run(number, names, title, tags, text.prompt, text.body, text.forms);
    for (const word of text.words) counts.set(word, (counts.get(word) ?? 0) + 1);
    for (const word of new Set([names, title, tags].flatMap(tokenise)))
      if (!text.words.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  writeVocabulary(sqlite, counts);
  for (const part of Object.keys(parts)) sqlite.exec(`INSERT INTO ${part} (${part}) VALUES ('optimize')`);
}

/** @param counts in how many documents each word stands. */
function writeVocabulary(sqlite: Database, counts: ReadonlyMap<string, number>): void {
  const listing = sqlite.prepare('INSERT INTO words (number, word, documents) VALUES (?, ?, ?)');
  const words = [...counts.keys()].sort().map((word, index) => [index + 1, word] as const);
  for (const [number, word] of words) listing.run(number, word, counts.get(word));
  const bucketing = sqlite.prepare('INSERT INTO word_deletions (bucket, entries) VALUES (?, ?)');
  const forgiven = words.filter(([, word]) => /^\p{L}+$/u.test(word));
  for (const { bucket, entries } of deletionBuckets(forgiven)) bucketing.run(bucket, entries);
}
