import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { promisesKept, settledAlike } from './lives.ts';

describe('replan, over lives of plans', { timeout: 180_000 }, () => {
  it('keeps the promises of a replan, whatever happened before', () => {
    let replans = 0;
    const property = promisesKept(() => {
      replans += 1;
    });
    fc.assert(property, { numRuns: 10, endOnFailure: true });
    expect(replans).toBeGreaterThanOrEqual(10);
  });

  it('settles overdue sessions alike, however often it is asked', () => {
    fc.assert(settledAlike(), { numRuns: 10, endOnFailure: true });
  });
});
