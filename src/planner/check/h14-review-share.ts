import { addDays, daysBetween } from '../../domain/civil-date.ts';
import { mockDaysOf } from './last-days.ts';
import { type Constraint, type Fault, groupBy, judgedIds, type PlanView } from './plan-view.ts';

const LARGEST_SHARE_PERCENT = 35;

/**
 * What has begun counts; a week or day is judged when a review in it has not begun.
 *
 * Readings: a week's minutes are the minutes of its sessions in the plan, not those that the person could have given;
 * of a week that reaches into the mock days (H9) only the days before them are weighed. Exactly 35 % holds. The cap on
 * a day's review items holds in the mock days too.
 */
export const reviewShare: Constraint = {
  id: 'H14',
  meaning:
    "Reviews take at most 35 % of a week's minutes before the last 14 days (of a short plan the last quarter), and at most `maxReviewsPerDay` items a day.",
  check: (view) => [...weekFaults(view), ...dayFaults(view)],
};

function weekFaults({ plan, sessions }: PlanView): Fault[] {
  const { startDate, interviewDate } = plan.request;
  const early = sessions.filter(
    ({ session }) => session.date < addDays(interviewDate, -mockDaysOf(plan.request)),
  );
  const weeks = groupBy(early, ({ session }) => Math.floor(daysBetween(startDate, session.date) / 7));
  return [...weeks].flatMap(([week, group]) => {
    const reviewing = group.filter(({ session }) => session.items.some(isReview));
    const reviewMinutes = reviewing
      .flatMap(({ session }) => session.items.filter(isReview))
      .reduce((sum, entry) => sum + entry.minutes, 0);
    const minutes = group.reduce((sum, timed) => sum + timed.minutes, 0);
    const sessionIds = judgedIds(reviewing);
    if (sessionIds.length === 0 || 100 * reviewMinutes <= LARGEST_SHARE_PERCENT * minutes) return [];
    const message = `week ${week + 1} has ${reviewMinutes} minutes of reviews in ${minutes}, more than ${LARGEST_SHARE_PERCENT} %`;
    return [{ message, sessionIds }];
  });
}

function dayFaults({ plan, touches }: PlanView): Fault[] {
  const { maxReviewsPerDay } = plan.request;
  const reviews = touches.filter((touch) => touch.isReview);
  return [...groupBy(reviews, ({ timed }) => timed.session.date)].flatMap(([date, group]) => {
    const sessionIds = judgedIds(group.map(({ timed }) => timed));
    if (group.length <= maxReviewsPerDay || sessionIds.length === 0) return [];
    return [
      { message: `${date} has ${group.length} reviews, and its cap is ${maxReviewsPerDay}`, sessionIds },
    ];
  });
}

function isReview({ activity }: { activity: string }): boolean {
  return activity === 'review';
}
