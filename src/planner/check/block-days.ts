import { addDays, type CivilDate, daysBetween } from '../../domain/civil-date.ts';
import { BLOCKS, type BlockId } from '../../domain/taxonomy.ts';

/** Weeks of the six blocks, in order, for plans of 8, 10 and 12 weeks. */
const WEEKS_8 = [1.5, 1, 1.5, 1.5, 1.5, 1] as const;
const WEEKS_10 = [2, 1.5, 2, 2, 1.5, 1] as const;
const WEEKS_12 = [2, 2, 2, 2, 2, 2] as const;

/** The days of one block; `to` is inclusive, and before `from` where a very short plan leaves the block no day. */
export interface BlockDays {
  id: BlockId;
  from: CivilDate;
  to: CivilDate;
}

/**
 * The six blocks' days between two dates: each boundary is startDate + ⌊7 × cumulative weeks + ½⌋ days.
 *
 * Between 8, 10 and 12 weeks the cumulative weeks are interpolated linearly at days/7; below and above, the 8- and the
 * 12-week row are scaled. The days are the person's dates alone: a block that hands its time on keeps its days, and
 * what comes early because of that is judged by H6.
 */
export function blockDays(startDate: CivilDate, interviewDate: CivilDate): BlockDays[] {
  const days = daysBetween(startDate, interviewDate);
  const ends = BLOCKS.map((_, block) => Math.floor(cumulativeDays(block + 1, days) + 0.5));
  return BLOCKS.map((id, block) => ({
    id,
    from: addDays(startDate, ends[block - 1] ?? 0),
    to: addDays(startDate, (ends[block] ?? days) - 1),
  }));
}

/** Days of the first `blocks` blocks before rounding; halves of days and their like are exact in binary. */
function cumulativeDays(blocks: number, days: number): number {
  const cumulative = (weeks: readonly number[]) => 7 * weeks.slice(0, blocks).reduce((sum, w) => sum + w, 0);
  const [at8, at10, at12] = [cumulative(WEEKS_8), cumulative(WEEKS_10), cumulative(WEEKS_12)];
  if (days <= 56) return (at8 * days) / 56;
  if (days >= 84) return (at12 * days) / 84;
  if (days <= 70) return at8 + ((at10 - at8) * (days - 56)) / 14;
  return at10 + ((at12 - at10) * (days - 70)) / 14;
}
