import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkWords } from '../helpers/check-words.ts';
import { markdownDocuments } from '../helpers/markdown-arbitraries.ts';

test('no word of two thousand texts is lost, doubled or run into the next in any form', {
  timeout: 600_000,
}, () => {
  fc.assert(
    fc.property(markdownDocuments, (markdown) => {
      expect(checkWords(markdown)).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});
