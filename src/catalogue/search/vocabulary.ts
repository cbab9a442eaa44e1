import type { Database } from 'better-sqlite3';
import { editDistance } from '../../domain/nearest.ts';
import { deletions, mostSlips, wordsWithDeletion } from './deletions.ts';
import { FIRST_PART, REST } from './parts.ts';

const MOST_CORRECTIONS = 3;
const MOST_COMPLETIONS = 8;
/** Words that share a deletion and are compared at most. */
const MOST_COMPARED = 400;
/** The range of words with a prefix ends with the last character there is. */
const LAST_CHARACTER = '\u{10ffff}';

/** The words of a release, as they are written. */
export interface Vocabulary {
  /** Whether the index has the word, as it is or by its stem. */
  isKnown(word: string): boolean;
  /** In how many documents the word stands as it is written. */
  countDocuments(word: string): number;
  /** The commonest words that begin so. */
  complete(start: string): string[];
  /** The words that it may be with a slip or two, likeliest first. */
  correct(word: string): string[];
  /** The two words that it is when they are written as one, as the first part of the index has them. */
  split(word: string): [string, string] | undefined;
}

/** The vocabulary of an open store; each look-up reads a bounded number of rows. */
export function readVocabulary(sqlite: Database): Vocabulary {
  const [first, rest] = [FIRST_PART, REST].map((part) => {
    const statement = sqlite.prepare(`SELECT 1 FROM ${part} WHERE ${part} MATCH ? LIMIT 1`);
    return (phrase: string) => statement.get(`"${phrase}"`) !== undefined;
  }) as [HasPhrase, HasPhrase];
  const counted = sqlite.prepare('SELECT documents FROM words WHERE word = ?').pluck();
  const completions = sqlite
    .prepare('SELECT word FROM words WHERE word > ? AND word < ? ORDER BY documents DESC, word LIMIT ?')
    .pluck();
  const bucket = sqlite
    .prepare('SELECT entries FROM word_deletions WHERE bucket = CAST(? AS INTEGER)')
    .pluck();
  const readBucket = (number: number) => bucket.get(number) as Buffer | undefined;
  const numbered = sqlite.prepare('SELECT word, documents FROM words WHERE number = CAST(? AS INTEGER)');
  const isKnown = (word: string) => first(word) || rest(word);
  return {
    isKnown,
    countDocuments: (word) => (counted.get(word) as number | undefined) ?? 0,
    complete: (start) => completions.all(start, start + LAST_CHARACTER, MOST_COMPLETIONS) as string[],
    correct(word) {
      const most = mostSlips(word);
      if (most === 0) return [];
      const near = deletions(word).flatMap((deletion) => wordsWithDeletion(deletion, readBucket));
      return [...new Set(near)]
        .slice(0, MOST_COMPARED)
        .map((number) => numbered.get(number) as { word: string; documents: number })
        .map((row) => ({ ...row, distance: editDistance(word, row.word, most) }))
        .filter(({ distance }) => distance <= most)
        .sort((a, b) => a.distance - b.distance || b.documents - a.documents || (a.word < b.word ? -1 : 1))
        .filter(({ distance }, _, [first]) => distance === first?.distance)
        .slice(0, MOST_CORRECTIONS)
        .map((row) => row.word);
    },
    split(word) {
      for (let at = 3; at <= word.length - 3; at++) {
        const [start, end] = [word.slice(0, at), word.slice(at)];
        if (first(`${start} ${end}`)) return [start, end];
      }
      return undefined;
    },
  };
}

type HasPhrase = (phrase: string) => boolean;
