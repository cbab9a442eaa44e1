// Expressions of https://sqlite.org/fts5.html#full_text_query_syntax.

/** Words that may stand between those of a phrase. */
const LONGEST_GAP = 3;
const MOST_ALTERNATIVES = 12;

/** Words next to each other, each stemmed by the index; they hold letters and digits alone. */
export function phrase(words: readonly string[]): string {
  return `"${words.join(' ')}"`;
}

/** Words that stand close together, in any order. */
export function nearby(words: readonly string[]): string {
  if (words.length === 1) return phrase(words);
  return `NEAR(${words.map((word) => phrase([word])).join(' ')}, ${LONGEST_GAP})`;
}

/** Any of the expressions, of which the first dozen count. */
export function any(expressions: readonly string[]): string {
  return bracket([...new Set(expressions)].slice(0, MOST_ALTERNATIVES), ' OR ');
}

/** All of the expressions. */
export function all(expressions: readonly string[]): string {
  return bracket(expressions, ' AND ');
}

function bracket(expressions: readonly string[], operator: string): string {
  return expressions.length === 1 ? expressions.join('') : `(${expressions.join(operator)})`;
}
