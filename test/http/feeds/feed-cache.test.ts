import { expect, it } from 'vitest';
import { makeFeedCache } from '../../../src/http/feeds/feed-cache.ts';

it('forgets what was used longest ago, and never holds more than it may', () => {
  const cache = makeFeedCache(10);
  cache.set('a', 'aaaa');
  cache.set('b', 'bbbb');
  expect(cache.get('a')).toBe('aaaa');
  cache.set('c', 'cccc');
  expect([cache.get('a'), cache.get('b'), cache.get('c')]).toEqual(['aaaa', undefined, 'cccc']);
  cache.set('a', 'aa');
  cache.set('d', 'dddd');
  expect([cache.get('a'), cache.get('c'), cache.get('d')]).toEqual(['aa', 'cccc', 'dddd']);
});

it('does not hold what is too long for it alone', () => {
  const cache = makeFeedCache(3);
  cache.set('a', 'aaaa');
  expect(cache.get('a')).toBeUndefined();
  cache.set('b', 'bbb');
  expect(cache.get('b')).toBe('bbb');
});
