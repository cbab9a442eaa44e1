import type { SoftConstraint } from './soft-constraint.ts';

/**
 * Weight of what a block leaves out while it draws on a later tier (`TIERS`), of the first also while anything of a later
 * tier begins since the block opened: a plan that has no room for a question of the person's level has none
 * for an exercise in its place, however well the minutes would be used.
 */
export const tierOrder: SoftConstraint = {
  id: 'tier-order',
  weight: 100,
  cost: ({ draws, opensOn }) => draws.passedOver(opensOn),
};
