import { addDays, type CivilDate, daysBetween } from '../../domain/civil-date.ts';
import type { Plan } from '../../domain/plan.ts';
import type { Session } from '../../domain/session.ts';
import type { LocalTime } from '../../domain/study-request.ts';
import { toInterval } from '../../time/instants.ts';
import { stretchesOf } from '../../time/local-time.ts';
import { subtract } from '../../time/spans.ts';
import { clockOf, MINUTES_PER_DAY, minuteOf, type Span } from '../../time/wall-clock.ts';
import { REST_MINUTES, START_STEP_MINUTES } from '../model/limits.ts';
import { nextStart } from '../model/rests.ts';
import { freeTime } from '../model/slots.ts';
import { checkMove } from './check-move.ts';

/** Days before and after the wished one that are looked at. */
const DAYS_AROUND = 21;
/** Moves that are tried at most: each is judged by every constraint. */
const MOST_TRIED = 16;

/** A time on the person's clock at which a session can begin. */
export interface FreeStart {
  date: CivilDate;
  from: LocalTime;
  /** Whether it lies outside the person's windows, and can be had just this once. */
  outsideWindows?: true;
}

/**
 * Times near a wished one to which a session can be moved, at most one a day, those of the nearest days, by date. They
 * break no hard constraint and lie in what is free of the person's windows; where that gives none, outside these, at the
 * session's time of day.
 *
 * @param now epoch milliseconds.
 */
export function findFreeStarts(
  plan: Plan,
  session: Session,
  wish: Pick<FreeStart, 'date' | 'from'>,
  { now, most }: { now: number; most: number },
): FreeStart[] {
  const wished = { day: daysBetween(plan.request.startDate, wish.date), minute: minuteOf(wish.from) };
  const length = minuteOf(session.to) - minuteOf(session.from);
  const inWindows = freeSpansNear(plan, session, wished.day).flatMap(({ day, ...span }) =>
    startsIn(span, length, wished.minute).map((minute) => ({ day, minute })),
  );
  const isAllowed = (start: Start, outsideWindows: boolean) => {
    const startsAt = startMoment(plan, start, length);
    return (
      startsAt !== undefined &&
      Date.parse(startsAt) !== Date.parse(session.startsAt) &&
      checkMove(plan, session, startsAt, now, { outsideWindows }).ok
    );
  };
  const toFreeStart = ({ day, minute }: Start) => ({
    date: addDays(plan.request.startDate, day),
    from: clockOf(minute),
  });
  const inside = takeNearest(inWindows, wished, most, (start) => isAllowed(start, false));
  if (inside.length > 0) return inside.map(toFreeStart);
  const minute = minuteOf(session.from);
  const anyDay = Array.from({ length: 2 * DAYS_AROUND + 1 }, (_, place) => ({
    day: wished.day + place - DAYS_AROUND,
    minute,
  }));
  return takeNearest(anyDay, wished, most, (start) => isAllowed(start, true)).map((start) => ({
    ...toFreeStart(start),
    outsideWindows: true,
  }));
}

type Start = { day: number; minute: number };

/** The nearest starts that are allowed, one a day, by day. */
function takeNearest(
  starts: readonly Start[],
  wished: Start,
  most: number,
  isAllowed: (start: Start) => boolean,
): Start[] {
  const distance = ({ day, minute }: Start) =>
    Math.abs((day - wished.day) * MINUTES_PER_DAY + minute - wished.minute);
  const nearestFirst = [...starts].sort(
    (a, b) => distance(a) - distance(b) || a.day - b.day || a.minute - b.minute,
  );
  const found = new Map<number, Start>();
  let tried = 0;
  for (const start of nearestFirst) {
    if (found.size === most || tried === MOST_TRIED) break;
    if (found.has(start.day)) continue;
    tried++;
    if (isAllowed(start)) found.set(start.day, start);
  }
  return [...found.values()].sort((a, b) => a.day - b.day);
}

/** The moment of a start, RFC 3339; undefined where the clock skips it. */
function startMoment({ request }: Plan, { day, minute }: Start, length: number): string | undefined {
  const date = addDays(request.startDate, day);
  const [first] = stretchesOf(date, request.timeZone).filter(
    ({ from, to }) => from <= minute && minute + length <= to,
  );
  return first && toInterval(date, { from: minute, to: minute + length }, request.timeZone).startsAt;
}

/** The free time of the days around a day, less the other sessions to come. */
function freeSpansNear(plan: Plan, session: Session, around: number): (Span & { day: number })[] {
  return freeTime(plan.request)
    .windows.filter(({ day }) => Math.abs(day - around) <= DAYS_AROUND)
    .flatMap(({ day, from, to }) => {
      const date = addDays(plan.request.startDate, day);
      const taken = plan.sessions
        .filter((each) => each.id !== session.id && each.date === date && each.status === 'planned')
        .map((each) => ({ from: minuteOf(each.from), to: minuteOf(each.to) }));
      return subtract([{ from, to }], taken).map((span) => ({ day, ...span }));
    });
}

/** Starts in a span at which so many minutes fit: as wished, at its ends, and a rest away from them. */
function startsIn({ from, to }: Span, length: number, wished: number): number[] {
  const last = Math.floor((to - length) / START_STEP_MINUTES) * START_STEP_MINUTES;
  const starts = [wished, from, from + REST_MINUTES, last, last - REST_MINUTES].map(nextStart);
  return [...new Set(starts)].filter((start) => start >= from && start <= last);
}
