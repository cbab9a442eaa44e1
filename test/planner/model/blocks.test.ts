import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/domain/civil-date.ts';
import type { BlockSettings } from '../../../src/domain/pack-settings.ts';
import { blockDays } from '../../../src/planner/check/block-days.ts';
import { layBlocks } from '../../../src/planner/model/blocks.ts';
import { TAXONOMY } from '../../../testbed/packs/own-pack.ts';

const START = '2027-01-04';

const withShares = (shares: readonly number[]): BlockSettings[] =>
  TAXONOMY.blocks.map(({ weeks: _, ...block }, index) => ({ ...block, share: shares[index] ?? 1 }));

const packs = fc.oneof(
  fc.constant(TAXONOMY.blocks),
  fc
    .array(
      fc.integer({ min: 1, max: 80 }).map((tenths) => tenths / 10),
      { minLength: 6, maxLength: 6 },
    )
    .map(withShares),
);

describe('layBlocks', () => {
  it('agrees with the checker on every day, whatever the length and the shares', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 182 }), packs, (days, blocks) => {
        const laid = layBlocks(days, blocks).map(({ id, from, to }) => ({
          ...{ id, from: addDays(START, from), to: addDays(START, to) },
        }));
        expect(laid).toEqual(blockDays(START, addDays(START, days), blocks));
      }),
    );
  });

  it('lays every block before the days of mocks that is before the block of mocks', () => {
    for (const days of [14, 35, 56, 63, 70, 77, 84, 182]) {
      const [mocks] = layBlocks(days, TAXONOMY.blocks).filter(({ id }) => id === 'mock-interviews');
      expect(mocks?.from).toBeLessThanOrEqual(days - Math.min(14, Math.ceil(days / 4)));
    }
  });

  it('leaves the days of a pack without a block of mocks alone', () => {
    const blocks = withShares([1, 1, 1, 1, 1, 1]).slice(0, 5);
    expect(layBlocks(70, blocks).map(({ from }) => from)).toEqual([0, 14, 28, 42, 56]);
  });
});
