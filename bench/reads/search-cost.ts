import { openCatalogue } from '../../src/catalogue/index.ts';
import type { Catalogue } from '../../src/domain/catalogue.ts';
import { percentile } from './burst.ts';
import { type Draw, drawFrom } from './chain-text.ts';

/** Milliseconds of processor time that queries of one kind took, sorted. */
export interface SearchCost {
  kind: string;
  taken: number[];
  /** The one that took longest. */
  slowest: string;
}

const MICROSECONDS_PER_MILLISECOND = 1000;
/** Words that stand in nearly all documents, as a person would never search and a crawler does. */
const FREQUENT = ['the', 'and', 'of', 'a', 'model', 'data', 'training', 'what', 'is', 'one'];

/** How queries of each kind are drawn out of the words of a text. */
const KINDS: Record<string, (words: readonly string[], draw: Draw) => string> = {
  'a frequent word': (_words, draw) => FREQUENT[draw(FREQUENT.length)] ?? '',
  'a word of a text': (words) => words[0] ?? '',
  'three words': (words) => words.slice(0, 3).join(' '),
  'twelve words': (words) => words.slice(0, 12).join(' '),
  'two frequent words': (_words, draw) =>
    `${FREQUENT[draw(FREQUENT.length)]} ${FREQUENT[draw(FREQUENT.length)]}`,
  'words with slips': (words, draw) =>
    words
      .slice(0, 4)
      .map((word) => slip(word, draw))
      .join(' '),
  'a phrase': (words) => `"${words.slice(0, 4).join(' ')}"`,
  'a phrase of frequent words': () => '"of the"',
  'without a frequent word': (words, draw) => `${words[0]} -${FREQUENT[draw(FREQUENT.length)]}`,
  'the start of a word': (words) => `${words[0]} ${words[1]?.slice(0, 3)}`,
};

/** What searches cost a store, drawn from the titles of its questions: of each kind as many. */
export function measureSearchCost(file: string, queries: number): SearchCost[] {
  const source = openCatalogue(file);
  const catalogue = source.current();
  const draw = drawFrom(7);
  const texts = catalogue
    .drawQuestions({ filters: {}, n: queries, seed: 'search' })
    .map(({ prompt }) => prompt.text.split(/\s+/));
  catalogue.listQuestions({ q: 'warm up', limit: 10 });
  const kinds = Object.entries(KINDS);
  const costs = kinds.map(([kind, write]) => {
    const measured = texts
      .slice(0, Math.ceil(queries / kinds.length))
      .map((words) => write(words, draw))
      .map((q) => ({ q, taken: costOfSearch(catalogue, q) }))
      .sort((a, b) => a.taken - b.taken);
    return { kind, taken: measured.map(({ taken }) => taken), slowest: measured.at(-1)?.q ?? '' };
  });
  source.close();
  return costs;
}

/** Milliseconds of processor time of the dearer of the two searches. */
function costOfSearch(catalogue: Catalogue, q: string): number {
  const ofQuestions = costOf(() => catalogue.listQuestions({ q, limit: 10 }));
  return Math.max(
    ofQuestions,
    costOf(() => catalogue.search({ q, limit: 10 })),
  );
}

function costOf(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / MICROSECONDS_PER_MILLISECOND;
}

/** The word with two letters swapped. */
function slip(word: string, draw: Draw): string {
  const at = draw(Math.max(1, word.length - 1));
  return word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2);
}

/** The 99th percentile of all kinds together. */
export function p99Of(costs: readonly SearchCost[]): number {
  return percentile(
    costs.flatMap(({ taken }) => taken).sort((a, b) => a - b),
    0.99,
  );
}
