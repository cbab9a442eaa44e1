import type { ParsedQuery, Term } from './parse-query.ts';
import type { Thesaurus } from './thesaurus.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A shorter last word is not taken for the start of others. */
const SHORTEST_START = 3;
/** Words that may stand between those of a synonym. */
const LONGEST_GAP = 3;
const MOST_ALTERNATIVES = 12;

/** A part of a query as FTS5 expressions (https://sqlite.org/fts5.html#full_text_query_syntax). */
interface Group {
  /** As it was typed. */
  exact: string;
  /** That, and whatever means the same. */
  loose: string;
}

/** A query as FTS5 expressions. */
export interface Expressions {
  /** All words as typed. */
  exact: string;
  /** All words, each as typed or by another word for it. */
  loose: string;
  /** Each word, or another word for it, alone. */
  single: string[];
  /** What a match must not have; empty where nothing was excluded. */
  unwanted: string;
}

/** What is known of words in the release. */
export interface Lexicon {
  thesaurus: Thesaurus;
  vocabulary: Vocabulary;
}

/** The expressions of a query with at least one wanted term. */
export function toExpressions({ wanted, unwanted }: ParsedQuery, lexicon: Lexicon): Expressions {
  const groups = toGroups(wanted, lexicon);
  return {
    exact: all(groups.map(({ exact }) => exact)),
    loose: all(groups.map(({ loose }) => loose)),
    single: groups.map(({ loose }) => loose),
    unwanted: unwanted.map(({ words }) => phrase(words)).join(' OR '),
  };
}

function toGroups(terms: readonly Term[], lexicon: Lexicon): Group[] {
  const groups: Group[] = [];
  for (let start = 0; start < terms.length; ) {
    const [length, group] = readGroup(terms, start, lexicon);
    groups.push(group);
    start += length;
  }
  return groups;
}

/** The group that begins with a term: the longest phrase that the thesaurus has, a word in two parts, or the term. */
function readGroup(terms: readonly Term[], start: number, lexicon: Lexicon): [length: number, group: Group] {
  const run = terms.slice(start, unquotedEnd(terms, start));
  const words = run.flatMap((term) => term.words);
  const found = lexicon.thesaurus.lookUp(words, 0);
  const length = found === undefined ? 0 : termsOf(run, found.length);
  const take = (count: number, others: readonly string[][]): [number, Group] => {
    const parts = terms
      .slice(start, start + count)
      .map((term, offset) => toGroup(term, start + offset === terms.length - 1, lexicon));
    return [
      count,
      combine(
        parts,
        others.map(nearby),
        run.slice(0, count).flatMap((term) => term.words),
      ),
    ];
  };
  if (found !== undefined && length > 0) return take(length, found.others);
  const [first, second] = run;
  const joined = first && second && [...first.words, ...second.words].join('');
  if (joined !== undefined && lexicon.vocabulary.isKnown(joined)) return take(2, [[joined]]);
  return take(1, []);
}

/** Where the run of terms that are not quoted ends. */
function unquotedEnd(terms: readonly Term[], start: number): number {
  const quoted = terms.findIndex((term, index) => index >= start && term.quoted);
  return quoted === -1 ? terms.length : quoted;
}

/** How many whole terms so many words are; 0 where they end inside one. */
function termsOf(terms: readonly Term[], words: number): number {
  let rest = words;
  for (const [index, term] of terms.entries()) {
    rest -= term.words.length;
    if (rest <= 0) return rest === 0 ? index + 1 : 0;
  }
  return 0;
}

function toGroup(
  { words, joined, quoted }: Term,
  isLast: boolean,
  { thesaurus, vocabulary }: Lexicon,
): Group {
  const typed = phrase(words);
  const [word = ''] = words;
  if (quoted) return { exact: typed, loose: typed };
  if (words.length > 1) {
    return { exact: typed, loose: any([typed, ...(joined === undefined ? [] : [phrase([joined])])]) };
  }
  const halves = vocabulary.isKnown(word) ? undefined : vocabulary.split(word);
  const others = [
    ...(halves === undefined ? [] : [halves]),
    ...(isLast && word.length >= SHORTEST_START ? vocabulary.complete(word).map((each) => [each]) : []),
  ];
  const spellings = thesaurus.respell(word).filter(vocabulary.isKnown);
  const exact = any([typed, ...spellings.map((each) => phrase([each]))]);
  return { exact, loose: any([exact, ...others.map(phrase)]) };
}

/** One group of several: a phrase that the thesaurus knows is only as typed where its words stand together. */
function combine(groups: readonly Group[], others: readonly string[], typed: readonly string[]): Group {
  const isPhrase = others.length > 0 && groups.length > 1;
  return {
    exact: isPhrase ? nearby(typed) : all(groups.map(({ exact }) => exact)),
    loose: any([all(groups.map(({ loose }) => loose)), ...others]),
  };
}

/** Words next to each other, each stemmed by the index; they hold letters and digits alone. */
function phrase(words: readonly string[]): string {
  return `"${words.join(' ')}"`;
}

/** Words that stand close together, in any order. */
function nearby(words: readonly string[]): string {
  if (words.length === 1) return phrase(words);
  return `NEAR(${words.map((word) => phrase([word])).join(' ')}, ${LONGEST_GAP})`;
}

function any(expressions: readonly string[]): string {
  return bracket([...new Set(expressions)].slice(0, MOST_ALTERNATIVES), ' OR ');
}

function all(expressions: readonly string[]): string {
  return bracket(expressions, ' AND ');
}

function bracket(expressions: readonly string[], operator: string): string {
  return expressions.length === 1 ? expressions.join('') : `(${expressions.join(operator)})`;
}
