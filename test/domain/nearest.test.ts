import fc from 'fast-check';
import { expect, it } from 'vitest';
import { editDistance, nearest } from '../../src/domain/nearest.ts';

const text = fc.string({ unit: fc.constantFrom(...'abc'), maxLength: 12 });

it('finds the nearest word, the earlier of two that are as near', () => {
  expect(nearest('statisticz', ['coding', 'statistics'])).toBe('statistics');
  expect(nearest('tha', ['thx', 'the'])).toBe('thx');
  expect(nearest('entirely-other', ['coding', 'statistics'])).toBeUndefined();
});

it('gives up early only beyond the distance that matters', () => {
  fc.assert(
    fc.property(text, text, fc.nat(6), (a, b, most) => {
      const distance = editDistance(a, b);
      const early = editDistance(a, b, most);
      if (distance <= most) expect(early).toBe(distance);
      else expect(early).toBeGreaterThan(most);
    }),
    { numRuns: 2000 },
  );
});

it('looks at no more candidates than a bounded effort allows', () => {
  const far = Array.from({ length: 100_000 }, (_, index) => `candidate-${index}`);
  expect(nearest('tag-nearby', ['tag-nearly', ...far])).toBe('tag-nearly');
  expect(nearest('tag-nearby', [...far, 'tag-nearly'])).toBeUndefined();
});
