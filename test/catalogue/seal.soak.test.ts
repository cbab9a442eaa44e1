import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isSealed } from '../../src/catalogue/index.ts';
import { flippedBitIsNoticed, publishedStore } from './flipped-bit.ts';

it('any of 1,000 flipped bits of a published store is noticed', () => {
  const file = publishedStore();
  expect(isSealed(file)).toBe(true);
  fc.assert(flippedBitIsNoticed(file), { numRuns: 1_000 });
});
