import type { SoftConstraint } from './soft-constraint.ts';

/**
 * Pairs of which the item whose topic builds on the other's (`buildsOn`), at the same or a higher level, is learned in an
 * earlier session.
 */
export const foundationsFirst: SoftConstraint = {
  id: 'foundations-first',
  weight: 4,
  cost: ({ topics }) => topics.againstFoundations,
};
