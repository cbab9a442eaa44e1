import { it } from 'vitest';
import { expectNearBounds, KEPT_SEEDS } from './near-bounds.ts';

it('the search comes within 1 % of certified bounds on average and 3 % at worst, and never above one', {
  timeout: 600_000,
}, () => {
  expectNearBounds(KEPT_SEEDS);
});
