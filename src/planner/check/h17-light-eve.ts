import { addDays } from '../../domain/civil-date.ts';
import {
  type Constraint,
  type Fault,
  groupBy,
  judgedIds,
  type PlanView,
  type TimedSession,
} from './plan-view.ts';

/** Minutes of the day before the interview, at most. */
const EVE_MINUTES = 45;

/**
 * Readings: the parts of one mock are one mock; what has begun counts, but a day of facts alone breaks nothing, and what
 * was marked before its day has set that day free. Plans of before this rule (`dayRules` absent) are not judged by it until they are rebuilt.
 */
export const lightEve: Constraint = {
  id: 'H17',
  meaning:
    'A day holds at most one mock; the day before the interview at most 45 minutes, and nothing that is new.',
  check: (view) => (view.plan.dayRules ? [...crowdedDays(view), ...eveFaults(view)] : []),
};

function crowdedDays({ touches, nowMs }: PlanView): Fault[] {
  const mocks = touches.filter(
    ({ item, isFirstPass, timed }) => item?.kind === 'mock' && isFirstPass && holdsItsDay(timed, nowMs),
  );
  return [...groupBy(mocks, ({ timed }) => timed.session.date)].flatMap(([date, sat]) => {
    const ids = judgedIds(sat.map(({ timed }) => timed));
    const scripts = new Set(sat.map(({ entry }) => entry.itemId));
    if (scripts.size < 2 || ids.length === 0) return [];
    return [{ message: `${date} holds ${scripts.size} mocks`, sessionIds: ids }];
  });
}

function holdsItsDay({ judged, startMs }: TimedSession, nowMs: number): boolean {
  return judged || startMs <= nowMs;
}

function eveFaults({ plan, sessions, touches, nowMs }: PlanView): Fault[] {
  const eve = addDays(plan.request.interviewDate, -1);
  const there = sessions.filter((timed) => timed.session.date === eve && holdsItsDay(timed, nowMs));
  const sessionIds = judgedIds(there);
  if (sessionIds.length === 0) return [];
  const minutes = there.reduce((sum, timed) => sum + timed.minutes, 0);
  const fresh = touches.filter(
    ({ timed, isFirstPass }) => timed.judged && timed.session.date === eve && isFirstPass,
  );
  return [
    ...(minutes > EVE_MINUTES
      ? [
          {
            message: `${eve}, the eve of the interview, takes ${minutes} minutes, not ${EVE_MINUTES}`,
            sessionIds,
          },
        ]
      : []),
    ...fresh.map(({ entry, timed }) => ({
      message: `${entry.itemId} is new on ${eve}, the eve of the interview`,
      sessionIds: [timed.session.id],
    })),
  ];
}
