import type { BlockSettings } from '../domain/pack-settings.ts';
import { RECOMMENDED_WEEKS } from '../domain/request-limits.ts';
import { layBlocks } from '../planner/model/blocks.ts';

/** The first and the last week of each block in the longest plan that is recommended, of twelve weeks, by the block's id. */
export function blockWeeks(blocks: readonly BlockSettings[]): Map<string, { from: number; to: number }> {
  const weekOf = (day: number) => Math.floor(day / 7) + 1;
  return new Map(
    layBlocks(RECOMMENDED_WEEKS.max * 7, blocks).map(({ id, from, to }) => [
      id,
      { from: weekOf(from), to: weekOf(Math.max(from, to)) },
    ]),
  );
}
