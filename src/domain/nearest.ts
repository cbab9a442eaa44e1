/** Cells of the distance table that one search fills at most: a fraction of a millisecond. */
const MOST_CELLS = 100_000;

/** Candidates that are looked at for one that begins as the input does. */
const MOST_CANDIDATES = 5000;
/** Letters that a word has at least for its beginning to say anything. */
const LEAST_LETTERS = 2;

/**
 * The word of `candidates` closest to `input`, for "did you mean"; undefined where nothing is near. Of very many
 * candidates the later ones are not looked at. Where none is misspelt so, the first that begins with the input, and then
 * the first with a part between hyphens that does, or that the input goes on from: `nlp` and `llms` for `nlp-llm`.
 *
 * Optimal string alignment distance (Damerau 1964, with adjacent transpositions), at most a third of the input's
 * length; ties go to the earlier candidate.
 */
export function nearest(input: string, candidates: readonly string[]): string | undefined {
  const limit = Math.max(1, Math.floor(Math.min(input.length, 64) / 3));
  const sought = input.toLowerCase();
  let best: string | undefined;
  let bestDistance = limit + 1;
  let cells = 0;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - input.length) >= bestDistance) continue;
    cells += candidate.length * input.length;
    if (cells > MOST_CELLS) break;
    const distance = editDistance(sought, candidate.toLowerCase(), bestDistance - 1);
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best ?? beginningAlike(sought, candidates.slice(0, MOST_CANDIDATES));
}

function beginningAlike(sought: string, candidates: readonly string[]): string | undefined {
  if (sought.length < LEAST_LETTERS) return undefined;
  const fits = (part: string) =>
    part.startsWith(sought) || (part.length > LEAST_LETTERS && sought.startsWith(part));
  return (
    candidates.find((each) => each.toLowerCase().startsWith(sought)) ??
    candidates.find((each) => each.toLowerCase().split('-').some(fits))
  );
}

/**
 * The number of insertions, deletions, substitutions and swaps of neighbours that turn `a` into `b`.
 * @param most beyond this the answer may be any greater number.
 */
export function editDistance(a: string, b: string, most = Number.POSITIVE_INFINITY): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  let lastLeast = 0;
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let value = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        value = Math.min(value, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(value);
      least = Math.min(least, value);
    }
    // A swap reaches back over two rows, and nothing reaches further.
    if (least > most && lastLeast > most) return least;
    [beforeLast, last, lastLeast] = [last, row, least];
  }
  return last[b.length] ?? 0;
}
