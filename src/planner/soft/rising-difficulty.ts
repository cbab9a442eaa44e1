import type { SoftConstraint } from './soft-constraint.ts';

/** Pairs of a topic whose harder item comes in an earlier session than the easier one. */
export const risingDifficulty: SoftConstraint = {
  id: 'rising-difficulty',
  weight: 1,
  cost: ({ topics }) => topics.inversions,
};
