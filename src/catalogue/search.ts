import type { Database } from 'better-sqlite3';
import { editDistance } from '../domain/nearest.ts';
import { tokenise } from './tokenise.ts';

/** A longer query is cut: nobody types more, and each word costs a look-up. */
const MOST_WORDS = 16;
/** Shorter words are taken as they are: nearly everything is one letter from a word of three. */
const SHORTEST_FORGIVEN = 4;
const MOST_CORRECTIONS = 5;

/**
 * Any string as an FTS5 query (https://sqlite.org/fts5.html#full_text_query_syntax): its words, all of them, each
 * quoted; the last also as a prefix; a word that the release never uses stands for those one typing error away.
 * Undefined where the string holds no word: such a query finds nothing.
 */
export function matchExpression(
  q: string,
  isKnown: (word: string) => boolean,
  vocabulary: readonly string[],
) {
  const terms = tokenise(q).slice(0, MOST_WORDS);
  if (terms.length === 0) return undefined;
  return terms
    .map((word, index) => {
      const prefix = index === terms.length - 1 ? '*' : '';
      const alternatives = [`"${word}"${prefix}`];
      if (word.length >= SHORTEST_FORGIVEN && !isKnown(word)) {
        alternatives.push(...corrections(word, vocabulary).map((other) => `"${other}"`));
      }
      return `(${alternatives.join(' OR ')})`;
    })
    .join(' AND ');
}

function corrections(word: string, vocabulary: readonly string[]): string[] {
  return vocabulary
    .filter((other) => Math.abs(other.length - word.length) <= 1 && editDistance(word, other) === 1)
    .slice(0, MOST_CORRECTIONS);
}

/** Whether the index has the word, as it is or by its stem. */
export function knownWords(sqlite: Database): (word: string) => boolean {
  const statement = sqlite.prepare('SELECT 1 FROM search WHERE search MATCH ? LIMIT 1');
  return (word) => statement.get(`"${word}"`) !== undefined;
}
