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
