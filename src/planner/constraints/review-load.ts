import { REVIEW_SHARE } from '../model/limits.ts';
import type { SettledConstraint, StepConstraint } from './constraint.ts';

/** H14, by day: at most `maxReviewsPerDay` items are reviewed. */
export const reviewsPerDay: StepConstraint = {
  id: 'H14',
  allows({ dayReviews, problem }, { slot }) {
    return (dayReviews[slot.day] ?? 0) < problem.request.maxReviewsPerDay;
  },
};

/** H14, by week: before the last 14 days reviews take at most 35 % of the minutes. */
export const reviewsPerWeek: SettledConstraint = {
  id: 'H14',
  holds({ weekEarlyReviews, weekEarlyMinutes }, { week }) {
    return (weekEarlyReviews[week] ?? 0) <= REVIEW_SHARE * (weekEarlyMinutes[week] ?? 0);
  },
};
