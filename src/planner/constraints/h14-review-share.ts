import { isMockDay } from '../model/last-days.ts';
import { REVIEW_SHARE } from '../model/limits.ts';
import type { Placement } from '../model/placement.ts';
import type { Slot } from '../model/slots.ts';
import type { SettledConstraint } from './constraint.ts';

/** H14, by week: before the last 14 days reviews take at most 35 % of the minutes. */
export const reviewShare: SettledConstraint = {
  id: 'H14',
  holds: (placement, { week }) => isWithinReviewShare(placement, week),
};

/** Whether a week's reviews keep to their share, with so many more minutes of them. */
export function isWithinReviewShare(
  { weekEarlyReviews, weekEarlyMinutes }: Placement,
  week: number,
  added = 0,
): boolean {
  return (weekEarlyReviews[week] ?? 0) + added <= REVIEW_SHARE * ((weekEarlyMinutes[week] ?? 0) + added);
}

/** Whether a slot's week has room for so many more minutes of reviews in it. */
export function hasReviewRoom(placement: Placement, { day, week }: Slot, minutes: number): boolean {
  return isMockDay(placement.problem, day) || isWithinReviewShare(placement, week, minutes);
}
