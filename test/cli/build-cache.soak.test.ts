import fc from 'fast-check';
import { test } from 'vitest';
import { sameAfterEdits } from './any-edits.ts';

test(
  'any edits: a build from the cache and one from nothing have every byte in common',
  {
    timeout: 900_000,
  },
  () => fc.assert(sameAfterEdits, { numRuns: 60 }),
);
