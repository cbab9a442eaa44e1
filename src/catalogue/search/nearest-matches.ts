import type { CursorPosition } from '../../domain/catalogue-query.ts';
import type { Match } from './find-matches.ts';

/** SQLite reads a number to within its last digits. */
const TOLERANCE = 1e-9;

/**
 * Those of the matches that a page after a position can hold: the nearest, with all that are as near as the first one
 * past the page, in no order. Which of those come first is for whoever knows their ids.
 */
export function nearestMatches(
  matches: readonly Match[],
  limit: number,
  after: CursorPosition | undefined,
): Match[] {
  const from = after === undefined ? Number.NEGATIVE_INFINITY : Number(after[0]);
  const rest = matches.filter(({ score }) => score >= from - TOLERANCE);
  // Of numbers alone, thousands are sorted in a fraction of the time.
  const scores = Float64Array.from(rest, ({ score }) => score).sort();
  const asNear = rest.filter(({ score }) => score <= from + TOLERANCE).length;
  const pastThePage = scores[limit + asNear];
  return pastThePage === undefined ? rest : rest.filter(({ score }) => score <= pastThePage);
}
