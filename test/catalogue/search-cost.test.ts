import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Match } from '../../src/catalogue/search/find-matches.ts';
import { nearestMatches } from '../../src/catalogue/search/nearest-matches.ts';
import { indexPartOf } from '../../src/catalogue/search/parts.ts';
import { candidateRanker } from '../../src/catalogue/search/rank-candidates.ts';

/** Documents 1 to 3 in the first part and 4 to 6 in the rest, all of the same words. */
function openParts(): Database.Database {
  const sqlite = new Database(':memory:');
  for (const [part, documents] of Object.entries({ search: [1, 2, 3], search_rest: [4, 5, 6] })) {
    sqlite.exec(`CREATE VIRTUAL TABLE ${part} USING fts5(names, title, tags, prompt, body, forms)`);
    for (const document of documents)
      sqlite
        .prepare(`INSERT INTO ${part} (rowid, body) VALUES (CAST(? AS INTEGER), 'drift of data')`)
        .run(document);
  }
  return sqlite;
}

describe('the cost of a search', () => {
  const documentsOf = (found: (readonly [number, number])[]) => found.map(([document]) => document);

  test('rare words are sought in both parts of the index', () => {
    const rank = candidateRanker(openParts(), () => 6)();
    expect(documentsOf(rank('"drift"', 1))).toEqual([1, 2, 3, 4, 5, 6]);
    expect(documentsOf(rank('"drift"', 3))).toEqual([3, 4, 5, 6]);
  });

  test('words that stand in too many documents are sought in the first part alone', () => {
    const rank = candidateRanker(openParts(), () => 100_001)();
    expect(documentsOf(rank('"drift"', 1))).toEqual([1, 2, 3]);
  });

  test('a phrase costs more than its words: their places are read', () => {
    const start = candidateRanker(openParts(), () => 30_000);
    expect(documentsOf(start()('("drift" AND "data")', 1))).toHaveLength(6);
    expect(documentsOf(start()('"drift of data"', 1))).toEqual([1, 2, 3]);
  });

  test('what all expressions of one query visit is bounded together, and each query begins anew', () => {
    const start = candidateRanker(openParts(), () => 60_000);
    const rank = start();
    expect(documentsOf(rank('"drift"', 1))).toHaveLength(6);
    expect(documentsOf(rank('"data"', 1))).toHaveLength(3);
    expect(documentsOf(start()('"data"', 1))).toHaveLength(6);
  });

  test('the first part has ten thousand documents', () => {
    expect([1, 10_000, 10_001].map(indexPartOf)).toEqual(['search', 'search', 'search_rest']);
  });
});

describe('the nearest matches', () => {
  test('hold every page that all matches hold', () => {
    const score = fc.integer({ min: -3, max: 3 });
    const list = fc.array(score, { maxLength: 30 });
    fc.assert(
      fc.property(list, fc.integer({ min: 1, max: 8 }), fc.nat(40), (scores, limit, at) => {
        const matches = scores.map(
          (each, index): Match => ({ document: index, score: each, tier: 'all-words', expression: '' }),
        );
        const after = matches[at];
        const near = nearestMatches(matches, limit, after && [after.score, '']);
        expect(pageOf(near, limit, after)).toEqual(pageOf(matches, limit, after));
      }),
    );
  });

  test('are few of many', () => {
    const matches = Array.from(
      { length: 1000 },
      (_, document): Match => ({ document, score: document, tier: 'all-words', expression: '' }),
    );
    expect(nearestMatches(matches, 10, undefined)).toHaveLength(11);
    expect(nearestMatches(matches, 10, [500, ''])).toHaveLength(12);
  });
});

/** The page and one more, by score and then by number. */
function pageOf(matches: readonly Match[], limit: number, after: Match | undefined): Match[] {
  const compare = (a: Match, b: Match) => a.score - b.score || a.document - b.document;
  return [...matches]
    .sort(compare)
    .filter((match) => after === undefined || compare(match, after) > 0)
    .slice(0, limit + 1);
}
