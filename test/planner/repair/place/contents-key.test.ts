import { expect, it } from 'vitest';
import { contentsKey } from '../../../../src/planner/repair/place/contents-key.ts';

it(`${contentsKey.name} tells apart what is learned, sitting by sitting, and what is reviewed, in any order`, () => {
  expect(contentsKey([10, 2], [3, 1])).toBe(contentsKey([2, 10], [1, 3]));
  const keys = [
    contentsKey([], []),
    contentsKey([1], []),
    contentsKey([1, 1], []),
    contentsKey([], [1]),
    contentsKey([1], [2]),
    contentsKey([1, 2], []),
    contentsKey([12], []),
  ];
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys[0]).toBe('');
});
