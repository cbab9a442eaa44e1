/** All words that this process has met, by their numbers: a build counts numbers many times as fast as words. */
const words: string[] = [];
const numbers = new Map<string, number>();

/** The number of a word, from 0, which it keeps for as long as the process runs; a new one where it is new. */
export function numberOfWord(word: string): number {
  const known = numbers.get(word);
  if (known !== undefined) return known;
  numbers.set(word, words.length);
  return words.push(word) - 1;
}

/** The words by their numbers. */
export function numberedWords(): readonly string[] {
  return words;
}
