import { joinedForms, symbolWord, tokenise } from './words.ts';

/** A longer query is cut: nobody types more, and each word costs a look-up. */
const MOST_CHARACTERS = 400;
const MOST_TERMS = 16;

/** What a person typed between two spaces, or in quotes. */
export interface Term {
  /** In order, next to each other; at least one. */
  words: string[];
  /** The words written as one, where a hyphen joins them. */
  joined?: string;
  /** Taken as it is: in quotes, or a name such as C++. */
  quoted: boolean;
}

export interface ParsedQuery {
  wanted: Term[];
  /** After a minus. */
  unwanted: Term[];
}

/** Any string as terms: words, compounds, `"phrases"`, and after a minus what is not wanted. */
export function parseQuery(q: string, stopWords: ReadonlySet<string>): ParsedQuery {
  const wanted: Term[] = [];
  const unwanted: Term[] = [];
  for (const [, minus, phrase, plain] of q
    .slice(0, MOST_CHARACTERS)
    .matchAll(/(?<!\S)(-?)"([^"]*)"?|(\S+)/g)) {
    const negated = minus === '-' || /^-+[\p{L}\p{N}]/u.test(plain ?? '');
    const terms =
      phrase === undefined ? readChunk(plain ?? '') : toTerms([{ words: tokenise(phrase), quoted: true }]);
    (negated ? unwanted : wanted).push(...terms);
  }
  const telling = wanted.filter(({ words, quoted }) => quoted || !words.every((word) => stopWords.has(word)));
  return {
    wanted: (telling.length > 0 ? telling : wanted).slice(0, MOST_TERMS),
    unwanted: unwanted.slice(0, MOST_TERMS),
  };
}

/** What stands between two spaces: one compound, or words that anything else separates. */
function readChunk(chunk: string): Term[] {
  const bare = chunk.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}+#]+$/gu, '');
  const symbol = symbolWord(bare);
  if (symbol !== undefined) return [{ words: [symbol], quoted: true }];
  return bare.split(/(?<=[^/]{2})\/|\/(?=[^/]{2})|[^\p{L}\p{M}\p{N}/‐‑-]+/u).flatMap((piece) => {
    const words = tokenise(piece);
    const [joined] = words.length > 1 ? joinedForms(piece) : [];
    return toTerms([{ words, quoted: false, ...(joined !== undefined && { joined }) }]);
  });
}

function toTerms(terms: Term[]): Term[] {
  return terms.filter(({ words }) => words.length > 0);
}
