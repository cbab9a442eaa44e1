import { all, any, nearby, phrase } from './fts-syntax.ts';
import type { ParsedQuery, Term } from './parse-query.ts';
import type { Thesaurus } from './thesaurus.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A shorter last word is not taken for the start of others; nor is one that is a word already: gpt is not GPTQ. */
const SHORTEST_START = 3;

/** A part of a query as FTS5 expressions (https://sqlite.org/fts5.html#full_text_query_syntax). */
interface Group {
  /** As it was typed. */
  exact: string;
  /** That, and whatever means the same. */
  loose: string;
  /** The same, where the words of the typed phrase stand anywhere. */
  scattered: string;
  /** The same, where the words of any phrase stand anywhere. */
  apart: string;
}

/** A query as FTS5 expressions. */
export interface Expressions {
  /** All words as typed. */
  exact: string;
  /** All words, each as typed or by another word for it. */
  loose: string;
  /** The words as typed, next to each other in a name, title or tag; undefined for one word. */
  headline: string | undefined;
  /** As `loose`, where the words of a known phrase stand anywhere. */
  scattered: string;
  /** Any word or phrase, or another one for it, whose words stand anywhere; undefined where that says no more. */
  any: string | undefined;
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
  const loose = all(groups.map((group) => group.loose));
  const apart = groups.map((group) => group.apart).join(' OR ');
  const words = wanted.flatMap((term) => term.words);
  return {
    exact: all(groups.map(({ exact }) => exact)),
    loose,
    scattered: all(groups.map(({ scattered }) => scattered)),
    headline: words.length > 1 ? `{names title tags} : ${phrase(words)}` : undefined,
    any: apart === loose ? undefined : apart,
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
  const take = (count: number, others: readonly string[][], isPhrase = false): [number, Group] => {
    const parts = terms
      .slice(start, start + count)
      .map((term, offset) => toGroup(term, start + offset === terms.length - 1, lexicon));
    const typed = run.slice(0, count).flatMap((term) => term.words);
    return [count, combine(parts, others, isPhrase && count > 1 ? nearby(typed) : undefined)];
  };
  if (found !== undefined && length > 0) return take(length, found.others, true);
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
  if (quoted) return { exact: typed, loose: typed, scattered: typed, apart: typed };
  if (words.length > 1) {
    const loose = any([typed, ...(joined === undefined ? [] : [phrase([joined])])]);
    return { exact: typed, loose, scattered: loose, apart: loose };
  }
  const halves = vocabulary.isKnown(word) ? undefined : vocabulary.split(word);
  const others = [
    ...(halves === undefined ? [] : [halves]),
    ...(isLast && word.length >= SHORTEST_START && !vocabulary.isKnown(word)
      ? vocabulary.complete(word).map((each) => [each])
      : []),
  ];
  const spellings = thesaurus.respell(word).filter(vocabulary.isKnown);
  const exact = any([typed, ...spellings.map((each) => phrase([each]))]);
  const loose = any([exact, ...others.map(phrase)]);
  return { exact, loose, scattered: loose, apart: loose };
}

/**
 * One group of several. Of a phrase that the thesaurus knows the words stand together: apart, "retrieval", "augmented" and
 * "generation" say something else.
 */
function combine(groups: readonly Group[], others: readonly string[][], together: string | undefined): Group {
  const apart = all(groups.map((group) => group.apart));
  const alternatives = others.map(nearby);
  return {
    exact: together ?? all(groups.map(({ exact }) => exact)),
    loose: any([together ?? all(groups.map(({ loose }) => loose)), ...alternatives]),
    scattered: any([all(groups.map(({ scattered }) => scattered)), ...alternatives]),
    apart: any([apart, ...others.map((words) => all(words.map((word) => phrase([word]))))]),
  };
}
