import { BLOCKS, type BlockId } from '../../domain/taxonomy.ts';

/** The days of a block, counted from the plan's first; `to` is inclusive, and before `from` where it has none. */
export interface BlockRange {
  id: BlockId;
  from: number;
  to: number;
}

/** Days from the start to the end of each block, in plans of 8, 10 and 12 weeks. */
const ROWS: readonly (readonly [days: number, ends: readonly number[]])[] = [
  [56, [10.5, 17.5, 28, 38.5, 49, 56]],
  [70, [14, 24.5, 38.5, 52.5, 63, 70]],
  [84, [14, 28, 42, 56, 70, 84]],
];

/** The six blocks over a plan's days: rows of the table, interpolated between them and scaled beyond them. */
export function layBlocks(days: number): BlockRange[] {
  const ends = blockEnds(days).map((end) => Math.floor(end + 0.5));
  return BLOCKS.map((id, block) => ({ id, from: ends[block - 1] ?? 0, to: (ends[block] ?? days) - 1 }));
}

/** The block whose days hold `day`. */
export function blockOn(ranges: readonly BlockRange[], day: number): number {
  const found = ranges.findIndex(({ from, to }) => from <= day && day <= to);
  return found === -1 ? ranges.length - 1 : found;
}

function blockEnds(days: number): readonly number[] {
  const above = ROWS.findIndex(([length]) => length >= days);
  const [low, high] = [ROWS[above - 1], ROWS[above]];
  // One division at the end, so that a boundary on a half day is exactly that.
  if (low && high) {
    const [lowDays, lowEnds] = low;
    const span = high[0] - lowDays;
    return lowEnds.map(
      (end, block) => (end * span + ((high[1][block] ?? 0) - end) * (days - lowDays)) / span,
    );
  }
  const [length, ends] = high ?? ROWS.at(-1) ?? [days, []];
  return ends.map((end) => (end * days) / length);
}
