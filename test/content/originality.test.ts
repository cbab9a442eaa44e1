import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findSharedRuns } from '../../src/content/originality.ts';

test('a shared run is found where it stands, whatever its case, marks and line breaks', () => {
  const text = '# Title\n\nOur own words. The quick, brown fox\njumps over the lazy dog! More of ours.';
  expect(
    findSharedRuns([{ file: 'a.md', text }], 'then THE quick brown "fox" jumps over the lazy dog slept', 5),
  ).toEqual([
    { file: 'a.md', line: 3, column: 16, length: 9, words: 'the quick brown fox jumps over the lazy dog' },
  ]);
});

test('a run one word short is not shared', () => {
  const twelve = 'a b c d e f g h i j k l';
  expect(findSharedRuns([{ file: 'a.md', text: `${twelve} m` }], `${twelve} n`)).toEqual([]);
  expect(findSharedRuns([{ file: 'a.md', text: `${twelve} m` }], `${twelve} m`)).toHaveLength(1);
});

test('it marks the words that a slow search marks', () => {
  const sentence = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 30 });
  fc.assert(
    fc.property(sentence, sentence, fc.integer({ min: 1, max: 6 }), (own, other, length) => {
      const marked = own.map(() => false);
      for (let i = 0; i + length <= own.length; i++) {
        for (let j = 0; j + length <= other.length; j++) {
          const isSame = own.slice(i, i + length).every((word, k) => word === other[j + k]);
          if (isSame) marked.fill(true, i, i + length);
        }
      }
      const found = own.map(() => false);
      for (const run of findSharedRuns([{ file: 'a', text: own.join('\n') }], other.join(' '), length)) {
        found.fill(true, run.line - 1, run.line - 1 + run.length);
      }
      expect(found).toEqual(marked);
    }),
    { numRuns: 500 },
  );
});
