import type { SoftConstraint } from './soft-constraint.ts';

/**
 * Weeks by which items begin after their block's days, each begun one counted. A block may end a little late; fundamentals
 * scattered over the weeks of design belong to none, and what builds on them was learned before.
 */
export const blockTime: SoftConstraint = {
  id: 'block-time',
  weight: 12,
  cost: ({ weeksLate }) => weeksLate,
};
