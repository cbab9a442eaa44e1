import fc from 'fast-check';
import { describe, it } from 'vitest';
import { everyItemOnce, noViolation, orderlessness } from './any-plan.ts';

describe('makePlan, for any request', { timeout: 180_000 }, () => {
  it('breaks no hard constraint, or says what binds and what would free it', () => {
    fc.assert(noViolation(), { numRuns: 30, endOnFailure: true });
  });

  it('gives the same bytes in whatever order the items come', () => {
    fc.assert(orderlessness(), { numRuns: 10, endOnFailure: true });
  });

  it('accounts for every item once: in the plan, or dropped with a reason', () => {
    fc.assert(everyItemOnce(), { numRuns: 10, endOnFailure: true });
  });
});
