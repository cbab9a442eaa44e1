import type { Placement } from '../model/placement.ts';
import type { StepConstraint } from './constraint.ts';

/** H14, by day: at most `maxReviewsPerDay` items are reviewed. */
export const reviewsPerDay: StepConstraint = {
  id: 'H14',
  allows: (placement, { slot }) => reviewsLeftOn(placement, slot.day) > 0,
};

/** Items that may still be reviewed on a day. */
export function reviewsLeftOn({ dayReviews, problem }: Placement, day: number): number {
  return problem.request.maxReviewsPerDay - (dayReviews[day] ?? 0);
}
