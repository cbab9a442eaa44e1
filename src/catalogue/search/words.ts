/** A name such as C++ or F#, which a tokeniser would cut down to its letter. */
const SYMBOL_NAME = /(?<![\p{L}\p{N}])\p{L}(?:\+\+|#)(?![\p{L}\p{N}+#])/gu;
/** Words that a hyphen joins. They are looked for from the beginning of a word alone, not from each of its letters. */
const COMPOUND = /(?<![\p{L}\p{N}])[\p{L}\p{N}]+(?:[-‐‑][\p{L}\p{N}]+)+/gu;
/** Single letters that a slash joins, as in A/B. */
const LETTER_PAIR = /(?<![\p{L}\p{N}])\p{L}\/\p{L}(?![\p{L}\p{N}])/gu;

/** Lower case, without diacritics, ligatures and wide forms. */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Letters and digits in runs, folded: the words as the index's tokeniser cuts them. */
export function tokenise(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The words of a text that stand for more than its runs of letters: `multihead` of multi-head, `cplusplus` of C++. */
export function joinedForms(text: string): string[] {
  const folded = fold(text);
  const joined = [...(folded.match(COMPOUND) ?? []), ...(folded.match(LETTER_PAIR) ?? [])];
  return [
    ...joined.map((compound) => tokenise(compound).join('')),
    ...(folded.match(SYMBOL_NAME) ?? []).map(spellSymbols),
  ];
}

/** `c++` as a word of letters, under which it is indexed; undefined for what is no such name. */
export function symbolWord(text: string): string | undefined {
  const folded = fold(text);
  return folded.match(SYMBOL_NAME)?.[0] === folded ? spellSymbols(folded) : undefined;
}

function spellSymbols(name: string): string {
  return name.replaceAll('+', 'plus').replaceAll('#', 'sharp');
}
