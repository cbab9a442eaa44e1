import { addDays, type CivilDate, daysBetween } from '../../domain/civil-date.ts';
import type { BlockSettings } from '../../domain/pack-settings.ts';
import type { BlockId } from '../../domain/taxonomy.ts';
import { mockDaysOf } from './last-days.ts';

/** The days of one block; `to` is inclusive, and before `from` where a very short plan leaves the block no day. */
export interface BlockDays {
  id: BlockId;
  from: CivilDate;
  to: CivilDate;
}

/**
 * The blocks' days between two dates: each boundary is startDate + ⌊7 × cumulative weeks + ½⌋ days.
 *
 * Between the lengths of plan for which the pack gives weeks, the cumulative weeks are interpolated linearly at days/7;
 * below the shortest and above the longest, that one is scaled. Shares are scaled to any length. Where the mocks' days
 * (H9) begin before the block of mocks, that block begins with them, and those before it are shortened in proportion.
 * The days are the person's dates alone: a block that hands its time on keeps its days, and what comes early because of
 * that is judged by H6.
 */
export function blockDays(
  startDate: CivilDate,
  interviewDate: CivilDate,
  blocks: readonly BlockSettings[],
): BlockDays[] {
  const days = daysBetween(startDate, interviewDate);
  const mocks = blocks.findIndex(({ part }) => part === 'mock');
  const learning = mocks > 0 ? cumulativeDays(blocks.slice(0, mocks), blocks, days) : 0;
  const left = Math.min(learning, days - mockDaysOf({ startDate, interviewDate }));
  const ends = blocks.map((_, block) => {
    const end = cumulativeDays(blocks.slice(0, block + 1), blocks, days);
    const day = block < mocks && learning > 0 ? (end * left) / learning : end;
    // What exact sums would put on half a day counts up.
    return Math.floor(day + 0.5 + 1e-9);
  });
  return blocks.map(({ id }, block) => ({
    id,
    from: addDays(startDate, ends[block - 1] ?? 0),
    to: addDays(startDate, (ends[block] ?? days) - 1),
  }));
}

/** Days of the first blocks before rounding; halves of days and their like are exact in binary. */
function cumulativeDays(
  first: readonly BlockSettings[],
  all: readonly BlockSettings[],
  days: number,
): number {
  const lengths = Object.keys(all[0]?.weeks ?? {})
    .map((weeks) => 7 * Number(weeks))
    .sort((a, b) => a - b);
  const [shortest, longest] = [lengths[0], lengths.at(-1)];
  if (shortest === undefined || longest === undefined) return (sharesOf(first) * days) / sharesOf(all);
  if (days <= shortest) return (daysIn(first, shortest) * days) / shortest;
  if (days >= longest) return (daysIn(first, longest) * days) / longest;
  const high = lengths.find((length) => length >= days) ?? longest;
  const low = lengths.findLast((length) => length < days) ?? shortest;
  return daysIn(first, low) + ((daysIn(first, high) - daysIn(first, low)) * (days - low)) / (high - low);
}

/** Days of blocks together in a plan of a length that the pack gives. */
function daysIn(blocks: readonly BlockSettings[], length: number): number {
  return 7 * blocks.reduce((sum, { weeks }) => sum + (weeks?.[length / 7] ?? 0), 0);
}

function sharesOf(blocks: readonly BlockSettings[]): number {
  return blocks.reduce((sum, { share = 1 }) => sum + share, 0);
}
