import { daysBetween } from '../../domain/civil-date.ts';
import { type Constraint, type Fault, groupBy, judgedIds, type TimedSession } from './plan-view.ts';

/**
 * Minutes are the sessions' own; week k is the k-th seven days from startDate, whatever weekday that
 * is. What has begun counts, and a day or week is judged when something in it has not.
 *
 * Reading: a cap left out is "what the windows hold", which H1 and H2 already ensure.
 */
export const caps: Constraint = {
  id: 'H4',
  meaning: 'The caps on minutes a day and a week hold.',
  check({ plan, sessions }) {
    const { startDate, maxMinutesPerDay, minutesPerWeek } = plan.request;
    const days = groupBy(sessions, ({ session }) => session.date);
    const weeks = groupBy(sessions, ({ session }) => Math.floor(daysBetween(startDate, session.date) / 7));
    return [
      ...[...days].flatMap(([date, group]) => over(group, date, maxMinutesPerDay)),
      ...[...weeks].flatMap(([week, group]) => over(group, `week ${week + 1}`, minutesPerWeek)),
    ];
  },
};

function over(group: readonly TimedSession[], when: string, cap: number | undefined): Fault[] {
  const minutes = group.reduce((sum, timed) => sum + timed.minutes, 0);
  const sessionIds = judgedIds(group);
  if (cap === undefined || minutes <= cap || sessionIds.length === 0) return [];
  return [{ message: `${when} has ${minutes} minutes of sessions, and its cap is ${cap}`, sessionIds }];
}
