import { daysBetween } from '../../../domain/civil-date.ts';
import type { Session } from '../../../domain/session.ts';
import { minuteOf } from '../../../time/wall-clock.ts';
import type { FixedLoad } from '../../model/planning-problem.ts';
import type { ReplanContext } from './replan-context.ts';

/**
 * What sessions that nothing moves take of the caps (H4, H14), on the days for which they were planned. One that was
 * done ahead may lie after an interview that has come nearer; it still counts in the interview's week.
 */
export function fixedLoad(
  { prepared }: ReplanContext,
  sessions: readonly Session[],
  weeks: number,
): FixedLoad[] {
  return sessions
    .map(({ date, from, to, items }) => {
      const reviews = items.filter(({ activity }) => activity === 'review');
      return {
        day: daysBetween(prepared.request.startDate, date),
        minutes: minuteOf(to) - minuteOf(from),
        reviewMinutes: reviews.reduce((sum, { minutes }) => sum + minutes, 0),
        reviews: reviews.length,
      };
    })
    .filter(({ day }) => day >= 0 && day < 7 * weeks);
}
