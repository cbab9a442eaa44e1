/** Letters at the start of a word in which slips are looked for; two that differ only later share a start. */
const START = 7;
/** Shorter words are taken as they are: nearly everything is one slip from a word of three letters. */
export const SHORTEST_FORGIVEN = 4;
/** Words from this length on are forgiven two slips. */
const FORGIVEN_TWICE = 8;

/** How many slips a word of this length is forgiven. */
export function mostSlips(word: string): number {
  if (word.length < SHORTEST_FORGIVEN) return 0;
  return word.length < FORGIVEN_TWICE ? 1 : 2;
}

/**
 * The starts of a word with up to as many letters left out as it may have slips: two words within that distance share
 * one (the symmetric deletion of W. Garbe's SymSpell, https://github.com/wolfgarbe/SymSpell, with its prefix).
 */
export function deletions(word: string): string[] {
  let layer = new Set([word.slice(0, START)]);
  const all = new Set(layer);
  for (let slip = 0; slip < mostSlips(word); slip++) {
    layer = new Set(
      [...layer].flatMap((text) => Array.from(text, (_, at) => text.slice(0, at) + text.slice(at + 1))),
    );
    for (const each of layer) all.add(each);
  }
  return [...all].filter((each) => each.length > 1);
}

/** Words of a release at most; a key is the hash of a deletion and the number of its word. */
const MOST_WORDS = 2 ** 20;

/** The key of a word that has a deletion. Keys of one deletion lie next to each other. */
export function deletionKey(deletion: string, number: number): number {
  if (number >= MOST_WORDS) throw new Error(`the index holds fewer than ${MOST_WORDS} words`);
  return hashText(deletion) * MOST_WORDS + number;
}

/** The range of the keys of a deletion, `to` excluded. Others of its hash are among them: a distance tells them. */
export function deletionKeys(deletion: string): { from: number; to: number } {
  const from = hashText(deletion) * MOST_WORDS;
  return { from, to: from + MOST_WORDS };
}

/** The number of the word in a key. */
export function wordNumber(key: number): number {
  return key % MOST_WORDS;
}

/** FNV-1a of 32 bits over UTF-16 units (https://datatracker.ietf.org/doc/draft-eastlake-fnv). */
function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
