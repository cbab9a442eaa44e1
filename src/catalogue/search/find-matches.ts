import type { Database } from 'better-sqlite3';
import type { SearchTier, SearchWords } from '../../domain/search.ts';
import { type Expressions, type Lexicon, toExpressions } from './expression.ts';
import { type ParsedQuery, parseQuery, type Term } from './parse-query.ts';
import { candidateRanker } from './rank-candidates.ts';
import { thesaurus } from './thesaurus.ts';
import { readVocabulary } from './vocabulary.ts';

/** With fewer documents than a page that have all words, those with any come after. */
const ENOUGH = 10;
/**
 * What is added to the scores of each tier. Someone who writes "data drift" wants what is filed under drift before what
 * says the two words in passing, so a synonym stands back a little; what is less certain comes after all that.
 */
const TIER_OFFSETS: Readonly<Record<SearchTier, number>> = {
  'all-words': 0,
  synonyms: 2,
  typos: 1000,
  'any-word': 2000,
};
/** Added where the words stand next to each other in a name, title or tag: what is filed under them comes first. */
const HEADLINE_OFFSET = -5;
/** Added where the words of a known phrase stand anywhere: together they mean something else. */
const APART_OFFSET = 6;

/** A document that a query finds. */
export interface Match {
  document: number;
  /** The smaller, the better; the tier decides first. */
  score: number;
  tier: SearchTier;
  /** What found it, for FTS5. */
  expression: string;
}

/** Which documents a query finds from `firstDocument` on, in no order. Any string is a query. */
export type FindMatches = (q: string, firstDocument: number) => Match[];

/** Searches an open store by tiers. */
export function matchFinder(sqlite: Database, words: SearchWords): FindMatches {
  const lexicon: Lexicon = { thesaurus: thesaurus(words), vocabulary: readVocabulary(sqlite) };
  const startRanking = candidateRanker(sqlite, lexicon.vocabulary.countDocuments);
  return (q, firstDocument) => {
    const parsed = parseQuery(q, lexicon.thesaurus.stopWords);
    if (parsed.wanted.length === 0) return [];
    const found = new Map<number, Match>();
    const rank = startRanking();
    const search = (tier: SearchTier, expression: string, { unwanted }: Expressions, offset = 0) => {
      const expressionOfTier = unwanted === '' ? expression : `(${expression}) NOT (${unwanted})`;
      for (const [document, score] of rank(expressionOfTier, firstDocument)) {
        const sooner = found.get(document);
        const placed = score + TIER_OFFSETS[tier] + offset;
        if (sooner === undefined)
          found.set(document, { document, score: placed, tier, expression: expressionOfTier });
        else if (placed < sooner.score) sooner.score = placed;
      }
    };
    const typed = toExpressions(parsed, lexicon);
    search('all-words', typed.exact, typed);
    if (typed.headline !== undefined) search('all-words', typed.headline, typed, HEADLINE_OFFSET);
    if (typed.loose !== typed.exact) search('synonyms', typed.loose, typed);
    if (typed.scattered !== typed.loose) search('synonyms', typed.scattered, typed, APART_OFFSET);
    const corrected = correct(parsed, lexicon);
    const best = corrected === undefined ? typed : toExpressions(corrected, lexicon);
    if (corrected !== undefined) search('typos', best.loose, best);
    if (found.size < ENOUGH && best.any !== undefined) search('any-word', best.any, best);
    return [...found.values()];
  };
}

/** The query with the likeliest words for those that nothing has; undefined where there are none. */
function correct({ wanted, unwanted }: ParsedQuery, { vocabulary, thesaurus: known }: Lexicon) {
  let isChanged = false;
  const correctWord = (word: string): string => {
    if (vocabulary.isKnown(word) || known.lookUp([word], 0) !== undefined) return word;
    const [likeliest] = vocabulary.correct(word);
    if (likeliest === undefined) return word;
    isChanged = true;
    return likeliest;
  };
  const terms: Term[] = wanted.map(({ words, quoted }) => ({
    words: quoted ? words : words.map(correctWord),
    quoted,
  }));
  return isChanged ? { wanted: terms, unwanted } : undefined;
}
