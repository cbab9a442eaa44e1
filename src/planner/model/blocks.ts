import type { BlockSettings } from '../../domain/pack-settings.ts';
import type { BlockId } from '../../domain/taxonomy.ts';
import { mockDays } from './last-days.ts';

/** The days of a block, counted from the plan's first; `to` is inclusive, and before `from` where it has none. */
export interface BlockRange {
  id: BlockId;
  from: number;
  to: number;
}

/** Days from the start to the end of each block, in a plan of so many days. */
type Row = readonly [days: number, ends: readonly number[]];

/**
 * The pack's blocks over a plan's days: interpolated between the lengths that it gives, and scaled beyond them. Blocks
 * before that of the mocks share the days before the mocks: where mocks take their last days, each gives its part.
 */
export function layBlocks(days: number, blocks: readonly BlockSettings[]): BlockRange[] {
  const ends = beforeMocks(days, blocks, blockEnds(days, rowsOf(blocks))).map(nearestDay);
  return blocks.map(({ id }, block) => ({ id, from: ends[block - 1] ?? 0, to: (ends[block] ?? days) - 1 }));
}

/** By length. Where the blocks have shares and no weeks, one row of any length: it is scaled to every plan. */
function rowsOf(blocks: readonly BlockSettings[]): Row[] {
  const lengths = Object.keys(blocks[0]?.weeks ?? {}).map(Number);
  if (lengths.length === 0) {
    const ends = runningSums(blocks.map(({ share = 1 }) => share));
    return [[ends.at(-1) ?? 1, ends]];
  }
  return lengths
    .sort((a, b) => a - b)
    .map((weeks) => [weeks * 7, runningSums(blocks.map((block) => 7 * (block.weeks?.[weeks] ?? 0)))]);
}

/** Half a day counts up, also where the sums in floating point end just below it. */
function nearestDay(day: number): number {
  return Math.floor(day + 0.5 + 1e-9);
}

function beforeMocks(
  days: number,
  blocks: readonly BlockSettings[],
  ends: readonly number[],
): readonly number[] {
  const last = blocks.findIndex(({ part }) => part === 'mock') - 1;
  const end = ends[last];
  const firstMockDay = days - mockDays({ interviewDay: days });
  if (end === undefined || end <= firstMockDay) return ends;
  return ends.map((each, block) => (block <= last ? (each * firstMockDay) / end : each));
}

function runningSums(values: readonly number[]): number[] {
  let sum = 0;
  return values.map((value) => {
    sum += value;
    return sum;
  });
}

/** The block whose days hold `day`. */
export function blockOn(ranges: readonly BlockRange[], day: number): number {
  const found = ranges.findIndex(({ from, to }) => from <= day && day <= to);
  return found === -1 ? ranges.length - 1 : found;
}

function blockEnds(days: number, rows: readonly Row[]): readonly number[] {
  const above = rows.findIndex(([length]) => length >= days);
  const [low, high] = [rows[above - 1], rows[above]];
  // One division at the end, so that a boundary on a half day is exactly that.
  if (low && high) {
    const [lowDays, lowEnds] = low;
    const span = high[0] - lowDays;
    return lowEnds.map(
      (end, block) => (end * span + ((high[1][block] ?? 0) - end) * (days - lowDays)) / span,
    );
  }
  const [length, ends] = high ?? rows.at(-1) ?? [days, []];
  return ends.map((end) => (end * days) / length);
}
