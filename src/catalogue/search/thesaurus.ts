import type { SearchWords } from '../../domain/search.ts';
import { tokenise } from './words.ts';

/** Words of the longest phrase that is looked up. */
const LONGEST_PHRASE = 5;

/** What a pack's words stand for. */
export interface Thesaurus {
  stopWords: ReadonlySet<string>;
  /** Other words and phrases for the longest phrase that begins at `start`, and how many words it takes. */
  lookUp(words: readonly string[], start: number): { length: number; others: string[][] } | undefined;
  /** The same word as others spell it. */
  respell(word: string): string[];
}

/** Prepares a pack's words for look-up. */
export function thesaurus({ stopWords, endings, synonyms, narrower }: SearchWords): Thesaurus {
  const others = new Map<string, string[][]>();
  const add = (phrase: string, found: readonly string[]) => {
    const key = phraseKey(tokenise(phrase));
    const phrases = found.map(tokenise).filter((words) => words.length > 0 && phraseKey(words) !== key);
    others.set(key, [...(others.get(key) ?? []), ...phrases]);
  };
  for (const group of synonyms) for (const phrase of group) add(phrase, group);
  for (const { word, finds } of narrower) add(word, finds);
  return {
    stopWords: new Set(stopWords.flatMap(tokenise)),
    lookUp(words, start) {
      for (let length = Math.min(LONGEST_PHRASE, words.length - start); length > 0; length--) {
        const found = others.get(phraseKey(words.slice(start, start + length)));
        if (found) return { length, others: found };
      }
      return undefined;
    },
    respell: (word) =>
      endings.flatMap(([one, other]) => [...swapEnd(word, one, other), ...swapEnd(word, other, one)]),
  };
}

/** A phrase without what tells one from many: the last letter of a plural. */
function phraseKey(words: readonly string[]): string {
  return words.map((word) => (/[^su]s$/.test(word) && word.length > 3 ? word.slice(0, -1) : word)).join(' ');
}

function swapEnd(word: string, from: string, to: string): string[] {
  return word.endsWith(from) && word.length > from.length + 2 ? [word.slice(0, -from.length) + to] : [];
}
