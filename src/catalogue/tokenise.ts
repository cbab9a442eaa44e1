/** Letters and digits in runs, lower case, without diacritics: the words as the index's tokeniser cuts them. */
export function tokenise(text: string): string[] {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
