import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkWords } from '../helpers/check-words.ts';
import { markdownDocuments } from '../helpers/markdown-arbitraries.ts';

test('no word of a text is lost, doubled or run into the next in any form', () => {
  fc.assert(
    fc.property(markdownDocuments, (markdown) => {
      expect(checkWords(markdown)).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

test.each([
  ['a word in a form that lost it', 'zqaaaa zqbbbb', { text: 'zqaaaa' }, 'text'],
  ['two words run together', 'zqaaaa zqbbbb', { html: '<p>zqaaaazqbbbb</p>' }, 'html'],
  ['a word twice', 'zqaaaa', { text: 'zqaaaa zqaaaa' }, 'text'],
])('the comparison notices %s', (_name, markdown, broken, form) => {
  expect(checkWords(markdown, broken)).toEqual([expect.stringMatching(`^${form}`)]);
});
