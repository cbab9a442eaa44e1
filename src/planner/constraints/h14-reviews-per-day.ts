import type { StepConstraint } from './constraint.ts';

/** H14, by day: at most `maxReviewsPerDay` items are reviewed. */
export const reviewsPerDay: StepConstraint = {
  id: 'H14',
  allows({ dayReviews, problem }, { slot }) {
    return (dayReviews[slot.day] ?? 0) < problem.request.maxReviewsPerDay;
  },
};
