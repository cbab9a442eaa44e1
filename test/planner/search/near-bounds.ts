import { expect } from 'vitest';
import { solveByEngine } from '../../../bench/planner/engine.ts';
import { judgeSolution, randomInstance } from '../../../bench/planner/instance.ts';
import { keptBounds } from '../../../bench/planner/oracle.ts';
import { fsrsTruth } from '../../../bench/planner/truth.ts';
import { REVIEWS_PER_ITEM } from '../../../src/planner/model/limits.ts';

/** The seeds of instances of the reference model whose certified bounds are kept (`bench/planner/oracle.ts`). */
export const KEPT_SEEDS = Array.from({ length: 25 }, (_, index) => 1000 + 2 * index);

/** What the search comes to lies within 1 % of certified bounds on average and 3 % at worst, and never above one. */
export function expectNearBounds(seeds: readonly number[]): void {
  const kept = keptBounds();
  const truth = fsrsTruth();
  const gaps = seeds.map((seed) => {
    const instance = randomInstance(seed, { items: 8, sessions: 12 }, REVIEWS_PER_ITEM);
    const bounds = kept.get(instance.name);
    if (!bounds) throw new Error(`no bounds are kept for ${instance.name}`);
    const { objective, faults } = judgeSolution(instance, solveByEngine(instance, 1), truth);
    expect(faults).toEqual([]);
    expect(bounds.known).toBeLessThanOrEqual(bounds.bound * (1 + 1e-5));
    return 1 - objective / bounds.bound;
  });
  expect(Math.min(...gaps)).toBeGreaterThan(-1e-5);
  expect(gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length).toBeLessThanOrEqual(0.01);
  expect(Math.max(...gaps)).toBeLessThanOrEqual(0.03);
}
