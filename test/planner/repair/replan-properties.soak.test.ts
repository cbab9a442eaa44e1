import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { promisesKept, settledAlike } from './lives.ts';

describe('replan, over lives of plans', { timeout: 900_000 }, () => {
  it('keeps the promises of a replan, whatever happened before', () => {
    let replans = 0;
    const property = promisesKept(() => {
      replans += 1;
    });
    fc.assert(property, { numRuns: 300, endOnFailure: true });
    expect(replans).toBeGreaterThan(300);
  });

  it('settles overdue sessions alike, however often it is asked', () => {
    fc.assert(settledAlike(), { numRuns: 200, endOnFailure: true });
  });
});
