import type { Database } from 'better-sqlite3';
import type { StoreTables } from '../store-tables.ts';
import { deletionBuckets } from './deletions.ts';
import type { SearchDocument } from './documents.ts';
import { FIRST_PART, indexPartOf, REST } from './parts.ts';
import { numberedWords, numberOfWord } from './word-numbers.ts';
import { tokenise } from './words.ts';

/** The full-text index of a store that is being written, in which each document has its place in the list as its number. */
export interface StoreIndex {
  /** Makes index and vocabulary those of just these documents: what is there already is not written again. */
  fill(searchable: readonly SearchDocument[]): void;
}

/** @param sqlite a store whose index is empty, and to which nobody else writes. */
export function openIndex(sqlite: Database, tables: StoreTables): StoreIndex {
  const fillVocabulary = openVocabulary(tables);
  let held: readonly IndexedTexts[] = [];
  return {
    fill(searchable) {
      tables.fill(
        'documents',
        searchable.map(({ type, key, title, text }, offset) => ({
          ...{ document: offset + 1, type, key, title, body: text.stored },
        })),
      );
      const texts = searchable.map(indexedTexts);
      fillIndex(sqlite, held, texts);
      held = texts;
      fillVocabulary(countDocuments(searchable));
    },
  };
}

/** What the index holds of a document, in the order of its columns. */
type IndexedTexts = readonly string[];

const COLUMNS = 'names, title, tags, prompt, body, forms';

function indexedTexts({ names, title, tags, text }: SearchDocument): IndexedTexts {
  return [names, title, tags, text.prompt, text.body, text.forms];
}

/** The index keeps no text of its own: to forget a document it has to be told all that it was told of it. */
function fillIndex(sqlite: Database, before: readonly IndexedTexts[], after: readonly IndexedTexts[]): void {
  const statementsOf = (part: string) => ({
    forget: sqlite.prepare(
      `INSERT INTO ${part} (${part}, rowid, ${COLUMNS}) VALUES ('delete', ?, ?, ?, ?, ?, ?, ?)`,
    ),
    add: sqlite.prepare(`INSERT INTO ${part} (rowid, ${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)`),
  });
  const parts = { [FIRST_PART]: statementsOf(FIRST_PART), [REST]: statementsOf(REST) };
  for (let offset = 0; offset < Math.max(before.length, after.length); offset++) {
    const [old, present] = [before[offset], after[offset]];
    if (old && present?.every((text, column) => text === old[column])) continue;
    const { forget, add } = parts[indexPartOf(offset + 1)];
    if (old) forget.run(offset + 1, ...old);
    if (present) add.run(offset + 1, ...present);
  }
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
  // The order of `compareText`; without a function of its own the engine sorts several times as fast.
  return words
    .filter((_, number) => counts[number])
    .sort()
    .map((word) => ({ word, documents: counts[numberOfWord(word)] ?? 0 }));
}

/** Most edits change how often words are used, and few bring a new one, which changes the numbers of all that follow. */
function openVocabulary(
  tables: StoreTables,
): (counts: readonly { word: string; documents: number }[]) => void {
  let held: readonly string[] = [];
  return (counts) => {
    tables.fill(
      'words',
      counts.map(({ word, documents }, index) => ({ number: index + 1, word, documents })),
    );
    const words = counts.map(({ word }) => word);
    if (words.length === held.length && words.every((word, index) => word === held[index])) return;
    held = words;
    const numbered = words.map((word, index) => [index + 1, word] as const);
    tables.fill('word_deletions', deletionBuckets(numbered.filter(([, word]) => /^\p{L}+$/u.test(word))));
  };
}
