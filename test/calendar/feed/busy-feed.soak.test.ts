import fc from 'fast-check';
import { it } from 'vitest';
import { nothingOfThePlan } from './busy-feed-words.ts';

it('the busy feed of 1,000 plans holds no word of a plan, no name, no address and no id of ours', {
  timeout: 120_000,
}, () => {
  fc.assert(nothingOfThePlan(), { numRuns: 1000 });
});
