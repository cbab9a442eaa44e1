import type { Database } from 'better-sqlite3';
import { compareText } from '../../domain/compare-text.ts';
import { deletionBuckets } from './deletions.ts';
import type { SearchDocument } from './documents.ts';
import { FIRST_PART, indexPartOf, REST } from './parts.ts';
import { numberedWords, numberOfWord } from './word-numbers.ts';
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
  for (const [offset, { type, key, names, title, tags, text }] of searchable.entries()) {
    const number = offset + 1;
    listing.run(number, type, key, title, text.stored);
    parts[indexPartOf(number)].run(number, names, title, tags, text.prompt, text.body, text.forms);
  }
  writeVocabulary(sqlite, countDocuments(searchable));
  for (const part of Object.keys(parts)) sqlite.exec(`INSERT INTO ${part} (${part}) VALUES ('optimize')`);
}

/** In how many documents each word stands, in the order of the words. */
function countDocuments(searchable: readonly SearchDocument[]): { word: string; documents: number }[] {
  const filed = searchable.map(({ names, title, tags }) =>
    [names, title, tags].flatMap(tokenise).map(numberOfWord),
  );
  const words = numberedWords();
  const counts = new Uint32Array(words.length);
  const lastDocument = new Uint32Array(words.length);
  for (const [offset, { text }] of searchable.entries()) {
    for (const numbers of [text.words, filed[offset] ?? []]) {
      for (const number of numbers) {
        if (lastDocument[number] === offset + 1) continue;
        lastDocument[number] = offset + 1;
        counts[number] = (counts[number] ?? 0) + 1;
      }
    }
  }
  return words
    .flatMap((word, number) => (counts[number] ? { word, documents: counts[number] } : []))
    .sort((a, b) => compareText(a.word, b.word));
}

function writeVocabulary(sqlite: Database, counts: readonly { word: string; documents: number }[]): void {
  const listing = sqlite.prepare('INSERT INTO words (number, word, documents) VALUES (?, ?, ?)');
  const words = counts.map(({ word }, index) => [index + 1, word] as const);
  for (const [index, { word, documents }] of counts.entries()) listing.run(index + 1, word, documents);
  const bucketing = sqlite.prepare('INSERT INTO word_deletions (bucket, entries) VALUES (?, ?)');
  const forgiven = words.filter(([, word]) => /^\p{L}+$/u.test(word));
  for (const { bucket, entries } of deletionBuckets(forgiven)) bucketing.run(bucket, entries);
}
