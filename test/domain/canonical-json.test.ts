import { expect, it } from 'vitest';
import { canonicalJson } from '../../src/domain/canonical-json.ts';

it('writes equal values with equal bytes, at every depth, and leaves lists in their order', () => {
  const one = { b: [{ d: 1, c: undefined }, null, undefined], a: { '10': 'x', '9': 'ä"' } };
  const other = { a: { '9': 'ä"', '10': 'x' }, b: [{ d: 1 }, null, undefined] };
  expect(canonicalJson(one)).toBe('{"a":{"9":"ä\\"","10":"x"},"b":[{"d":1},null,null]}');
  expect(canonicalJson(other)).toBe(canonicalJson(one));
});
