import { expect, it } from 'vitest';
import { Draw } from '../../bench/planner/draw.ts';
import { misspell, ndcg, readJudgedQueries } from '../../bench/search/judge.ts';
import { editDistance } from '../../src/domain/nearest.ts';

it.each([
  [['a', 'b'], ['a', 'b'], 1],
  [['a', 'b'], ['b', 'a'], (1 + 2 / Math.log2(3)) / (2 + 1 / Math.log2(3))],
  [['a'], ['x', 'y', 'a'], 1 / 2],
  [['a'], [], 0],
  [[], [], 1],
  [[], ['x'], 0],
])('of %j as found %j the gain is %f of the ideal', (relevant, found, gain) => {
  expect(ndcg(relevant, found)).toBeCloseTo(gain, 10);
});

it('reads a query without relevant questions as one that should find nothing', () => {
  expect(readJudgedQueries('query\trelevant\nCNN\tq07,q05\nC#\t\n')).toEqual([
    { q: 'CNN', relevant: ['q07', 'q05'] },
    { q: 'C#', relevant: [] },
  ]);
});

it('makes one slip in one longer word, the same for the same seed', () => {
  for (let seed = 1; seed <= 200; seed++) {
    const typed = misspell('what is gradient vanishing', new Draw(seed)) ?? '';
    expect(misspell('what is gradient vanishing', new Draw(seed))).toBe(typed);
    expect(typed).toMatch(/^what is (gradient \S+|\S+ vanishing)$/);
    expect(editDistance(typed, 'what is gradient vanishing', 2)).toBe(1);
  }
  expect(misspell('ROC AUC', new Draw(1))).toBeUndefined();
});
