import { daysBetween } from '../../../domain/civil-date.ts';
import type { Session } from '../../../domain/session.ts';
import { minuteOf } from '../../../time/wall-clock.ts';
import type { MockRoom } from '../../construct/choose-mock-days.ts';
import { mayHoldMock } from '../../model/last-days.ts';
import { REST_MINUTES } from '../../model/limits.ts';
import type { Task } from '../../model/planning-problem.ts';
import { nextStart } from '../../model/rests.ts';
import { type FreeWindow, freeTime } from '../../model/slots.ts';
import type { ReplanContext } from '../facts/replan-context.ts';
import { replanStatusOf } from '../facts/replan-status.ts';
import { horizonOf } from './lay-out.ts';

/** A place for one mock's sitting: time that nothing but sessions that yield to it holds. */
export interface Room extends MockRoom {
  /** Minutes from midnight. */
  start: number;
  /** What else its window holds, and would have to yield where it is in the way. */
  sessions: readonly Session[];
}

/** The starts in the mocks' days that could be had if nothing but what is pinned stayed where it is, by start. */
export function roomsFor(context: ReplanContext, expected: readonly Task[]): Room[] {
  const { prepared, now, sessions } = context;
  const { request } = prepared;
  const free = freeTime(request);
  const horizon = horizonOf(request, now);
  const longest = Math.min(request.sessionMinutes.max, free.minutesPerDay, free.minutesPerWeek);
  const ids = new Set(expected.map(({ item }) => item.id));
  return free.windows
    .filter(({ day }) => day >= horizon.day && mayHoldMock({ interviewDay: free.days }, day))
    .flatMap((window) => {
      const from = window.day === horizon.day ? Math.max(window.from, horizon.minute) : window.from;
      const inside = sessions.filter((session) => isUnpinnedIn(context, session, window));
      const others = inside.filter((session) => !session.items.some(({ itemId }) => ids.has(itemId)));
      const starts = new Set([
        nextStart(from),
        ...others.flatMap(({ to }) => [minuteOf(to), minuteOf(to) + REST_MINUTES]).map(nextStart),
        ...inside.filter((session) => !others.includes(session)).map((session) => minuteOf(session.from)),
      ]);
      const left = free.minutesPerDay - heldOn(context, window.day);
      return [...starts]
        .filter((start) => start >= from)
        .sort((a, b) => a - b)
        .map((start) => ({
          day: window.day,
          week: Math.floor(window.day / 7),
          minutes: Math.min(window.to - start, longest, left),
          start,
          sessions: others,
        }));
    });
}

function isUnpinnedIn({ prepared, now }: ReplanContext, session: Session, window: FreeWindow): boolean {
  return (
    replanStatusOf(session, now) === 'unpinned' &&
    daysBetween(prepared.request.startDate, session.date) === window.day &&
    minuteOf(session.from) >= window.from &&
    minuteOf(session.to) <= window.to
  );
}

/** Minutes of a day that facts and pinned sessions hold. */
function heldOn(context: ReplanContext, day: number): number {
  return held(context, (other) => other === day);
}

/** Minutes of a week that facts and pinned sessions hold. */
export function heldIn(context: ReplanContext, week: number): number {
  return held(context, (day) => Math.floor(day / 7) === week);
}

function held({ sessions, prepared, now }: ReplanContext, isThen: (day: number) => boolean): number {
  return sessions
    .filter((session) => ['fact', 'pinned'].includes(replanStatusOf(session, now)))
    .filter(({ date }) => isThen(daysBetween(prepared.request.startDate, date)))
    .reduce((sum, { from, to }) => sum + minuteOf(to) - minuteOf(from), 0);
}
