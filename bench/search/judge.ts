import type { Draw } from '../planner/draw.ts';

/** A query and the questions that answer it, best first; none where nothing should be found. */
export interface JudgedQuery {
  q: string;
  relevant: string[];
}

/** Shorter words are not misspelt: a slip makes another word of them. */
const SHORTEST_MISSPELT = 5;
/** What the best question is worth; every other relevant one is worth 1. */
const BEST_GAIN = 2;

/** Reads lines of a query, a tab and ids between commas; the first line names the columns. */
export function readJudgedQueries(table: string): JudgedQuery[] {
  return table
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [q = '', ids = ''] = line.split('\t');
      return { q, relevant: ids.split(',').filter((id) => id !== '') };
    });
}

/**
 * Normalised discounted cumulative gain from 0 to 1 (Järvelin and Kekäläinen 2002, doi:10.1145/582415.582418), with
 * 1 / log2(1 + place) for the discount. Where nothing is relevant it is 1 for nothing found, else 0.
 */
export function ndcg(relevant: readonly string[], found: readonly string[]): number {
  if (relevant.length === 0) return found.length === 0 ? 1 : 0;
  const gain = (id: string) => (id === relevant[0] ? BEST_GAIN : Number(relevant.includes(id)));
  const sum = (ids: readonly string[]) =>
    ids.reduce((total, id, index) => total + gain(id) / Math.log2(index + 2), 0);
  return sum(found) / sum(relevant);
}

/**
 * The query with one slip in one of its longer words: a letter left out, doubled, replaced, or two changed places.
 * Undefined where all its words are short.
 */
export function misspell(q: string, draw: Draw): string | undefined {
  const longer = [...q.matchAll(new RegExp(`[a-z]{${SHORTEST_MISSPELT},}`, 'gi'))];
  if (longer.length === 0) return undefined;
  const { 0: word, index } = draw.pick(longer);
  const at = index + draw.whole(1, word.length - 2);
  const [letter = '', next = ''] = q.slice(at, at + 2);
  const slips = [
    '',
    letter + letter,
    draw.pick([...'etaoinshr'].filter((each) => each !== letter.toLowerCase())),
  ];
  const slip = draw.pick([...slips.map((each) => each + next), ...(next === letter ? [] : [next + letter])]);
  return q.slice(0, at) + slip + q.slice(at + 2);
}
