/** Draws numbers from 0 on that are less than the one it is given. */
export type Draw = (below: number) => number;

/** A drawer of numbers from a seed: the generator "mulberry32" of T. Ettinger, public domain. */
export function drawFrom(seed: number): Draw {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** One word in so many is invented, so that the vocabulary grows with the collection as that of a real one does. */
const WORDS_PER_INVENTION = 200;
const INVENTIONS = 200_000;
const SYLLABLES = [
  'ba',
  'ce',
  'di',
  'fo',
  'gu',
  'ka',
  'le',
  'mi',
  'no',
  'pu',
  'ra',
  'se',
  'ti',
  'vo',
  'zu',
  'xen',
];

/**
 * Writes text with the words of a corpus: each word is followed by one that follows it somewhere in the corpus (a Markov
 * chain of first order), so that words are as frequent, and stand together, as there.
 * @returns a writer of so many words.
 */
export function chainWriter(corpus: readonly string[], draw: Draw): (words: number) => string {
  const places = new Map<string, number[]>();
  for (const [at, word] of corpus.entries()) {
    const known = places.get(word);
    if (known) known.push(at);
    else places.set(word, [at]);
  }
  return (words) => {
    let at = draw(corpus.length);
    return Array.from({ length: words }, () => {
      const same = places.get(corpus[at] ?? '') ?? [0];
      at = ((same[draw(same.length)] ?? 0) + 1) % corpus.length;
      return draw(WORDS_PER_INVENTION) === 0 ? invent(draw(INVENTIONS)) : corpus[at];
    }).join(' ');
  };
}

/** The word of a number. */
function invent(number: number): string {
  const digits = number.toString(SYLLABLES.length).padStart(3, '0');
  return Array.from(digits, (digit) => SYLLABLES[Number.parseInt(digit, SYLLABLES.length)]).join('');
}
