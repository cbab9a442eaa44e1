import { expect, it } from 'vitest';
import { getPack } from '../../../src/http/content/get-pack.ts';
import { type KeptAnswer, keptAnswers } from '../../../src/http/protocol/kept-answers.ts';

const answer = (bytes: number): KeptAnswer => ({
  etag: '"1"',
  headers: [],
  headers304: [],
  body: new Uint8Array(bytes),
  operation: getPack,
});

it('keeps no more bytes than it may, and lets go what was asked for longest ago', () => {
  const kept = keptAnswers(100_000);
  for (let at = 0; at < 10; at += 1) kept.add(`/${at}`, answer(7_000));
  kept.get('/0');
  kept.add('/10', answer(7_000));
  const left = Array.from({ length: 11 }, (_, at) => `/${at}`).filter((key) => kept.get(key) !== undefined);
  expect(left).toEqual(['/0', ...left.slice(1)]);
  expect(left).not.toContain('/1');
  expect(left).toContain('/10');
  expect(left.length * 9_500).toBeLessThanOrEqual(100_000);
});

it('does not keep what would take the place of many', () => {
  const kept = keptAnswers(100_000);
  kept.add('/', answer(20_000));
  expect(kept.get('/')).toBeUndefined();
});

it('admits at the second sight, and forgets the sights of a flood of addresses', () => {
  const kept = keptAnswers();
  expect([kept.isSecondSight('/'), kept.isSecondSight('/')]).toEqual([false, true]);
  kept.isSecondSight('/');
  for (let at = 0; at < 5_000; at += 1) kept.isSecondSight(`/${at}`);
  expect(kept.isSecondSight('/')).toBe(false);
});
