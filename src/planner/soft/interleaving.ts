import type { SoftConstraint } from './soft-constraint.ts';

/** Σ b_ks: new items of a topic in a session beyond the first (Rohrer: interleaved beats massed practice). */
export const interleaving: SoftConstraint = {
  id: 'interleaving',
  weight: 3,
  cost: ({ topics }) => topics.massed,
};
