import { REVIEW_SHARE } from '../model/limits.ts';
import type { SettledConstraint } from './constraint.ts';

/** H14, by week: before the last 14 days reviews take at most 35 % of the minutes. */
export const reviewShare: SettledConstraint = {
  id: 'H14',
  holds({ weekEarlyReviews, weekEarlyMinutes }, { week }) {
    return (weekEarlyReviews[week] ?? 0) <= REVIEW_SHARE * (weekEarlyMinutes[week] ?? 0);
  },
};
