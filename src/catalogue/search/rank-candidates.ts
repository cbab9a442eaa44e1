import type { Database } from 'better-sqlite3';
import { FIRST_PART, REST } from './parts.ts';

/** Matches of an expression that are ranked at most, in the order of the documents. */
export const MOST_CANDIDATES = 2000;
/** Documents of the rest of the index that all expressions of a query may visit together. */
const MOST_VISITS = 100_000;
/** Where words have to stand together, their places are read: that costs so much more. */
const PLACES_COST = 6;
/** How much a word counts by where it stands: names, title, tags, prompt, body, joined forms of the body. */
const WEIGHTS = [10, 10, 5, 3, 1, 1];
/** The same for what stands in names, title and tags alone, and what that adds: many words of a body outweigh none of it. */
const HEAD_WEIGHTS = [1, 2, 1, 0, 0, 0];
const HEAD_SHARE = 3;

/** A document that an expression of FTS5 finds, and its score: the smaller, the better. */
type Candidate = readonly [document: number, score: number];

/** Ranks what an expression finds from `firstDocument` on, in the order of the documents. */
type RankCandidates = (expression: string, firstDocument: number) => Candidate[];

/**
 * Starts the search of a query, all of whose expressions together cost a bounded time: the first part of the index is
 * searched for each, the rest as long as their words are not too frequent. FTS5 counts all documents that have a word to
 * weigh it, however few are asked for.
 * @param countDocuments in how many documents a word stands.
 */
export function candidateRanker(
  sqlite: Database,
  countDocuments: (word: string) => number,
): () => RankCandidates {
  const [first, rest] = [FIRST_PART, REST].map((part) => {
    // https://sqlite.org/fts5.html#the_bm25_function: the better the match, the smaller the number.
    const statement = sqlite
      .prepare<[string, number, number], Candidate>(
        `SELECT rowid, bm25(${part}, ${WEIGHTS.join(', ')}) + ${HEAD_SHARE} * bm25(${part}, ${HEAD_WEIGHTS.join(', ')})
         FROM ${part} WHERE ${part} MATCH ? AND rowid >= ? ORDER BY rowid LIMIT ?`,
      )
      .raw();
    return (expression: string, firstDocument: number, most: number) =>
      statement.all(expression, firstDocument, most);
  }) as [RankMost, RankMost];
  return () => {
    let visitsLeft = MOST_VISITS;
    return (expression, firstDocument) => {
      const found = first(expression, firstDocument, MOST_CANDIDATES);
      const visits = countVisits(expression, countDocuments);
      if (found.length === MOST_CANDIDATES || visits > visitsLeft) return found;
      visitsLeft -= visits;
      return [...found, ...rest(expression, firstDocument, MOST_CANDIDATES - found.length)];
    };
  };
}

type RankMost = (expression: string, firstDocument: number, most: number) => Candidate[];

function countVisits(expression: string, countDocuments: (word: string) => number): number {
  let visits = 0;
  for (const [, phrase = ''] of expression.matchAll(/"([^"]*)"/g)) {
    const words = phrase.split(' ');
    const documents = words.reduce((sum, word) => sum + countDocuments(word), 0);
    visits += words.length > 1 ? PLACES_COST * documents : documents;
  }
  return visits;
}
