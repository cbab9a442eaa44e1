/** How well something answers a search, best first: its words, their synonyms, words one slip away, or some of them. */
export const SEARCH_TIERS = ['all-words', 'synonyms', 'typos', 'any-word'] as const;
export type SearchTier = (typeof SEARCH_TIERS)[number];

/** What a search finds. */
export const FOUND_TYPES = ['question', 'material', 'guide'] as const;
export type FoundType = (typeof FOUND_TYPES)[number];

/** What a pack knows of the words that people search with. */
export interface SearchWords {
  /** Words that say nothing of what is sought. */
  stopWords: string[];
  /** Ends of words that are spelt in two ways, as in `isation` and `ization`. */
  endings: [string, string][];
  /** Words and phrases that mean the same: whoever looks for one finds the others. */
  synonyms: string[][];
  /** Words and phrases that also find others, which do not find them. */
  narrower: { word: string; finds: string[] }[];
}

/** What a pack that says nothing of words knows of them. */
export const NO_SEARCH_WORDS: SearchWords = { stopWords: [], endings: [], synonyms: [], narrower: [] };
