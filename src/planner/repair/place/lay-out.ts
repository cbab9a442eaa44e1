import { daysBetween } from '../../../domain/civil-date.ts';
import type { Session } from '../../../domain/session.ts';
import type { StudyRequest } from '../../../domain/study-request.ts';
import { localAt } from '../../../time/local-time.ts';
import { minuteOf } from '../../../time/wall-clock.ts';
import { SHORTEST_REVIEW_SESSION } from '../../model/limits.ts';
import { divideTime, nextStart } from '../../model/rests.ts';
import type { Calendar, FreeWindow, Slot } from '../../model/slots.ts';
import { PINNED_MS, replanStatusOf } from '../facts/replan-status.ts';

/** What stands behind a slot: a session that keeps its start, or free time for a new one. */
export interface Place {
  session?: Session;
  /** Pinned, and not in conflict: nothing enters or leaves it. */
  isPinned: boolean;
}

/** The time to come, cut into places that leave every session where it is. */
export interface Layout {
  calendar: Calendar;
  slots: Slot[];
  /** By slot. */
  places: Place[];
  /** Sessions that cannot stay at their time (H1, H2, H3, H7, H10). */
  displaced: Session[];
}

/**
 * Cuts the free time around the sessions to come. A session's window reaches from its start to the next session, so that
 * it may grow and new ones may follow it; what is in the way of a mock gives way. Time before the end of the pinned hours is offered to nobody.
 */
export function layOut(
  free: Calendar,
  request: StudyRequest,
  sessions: readonly Session[],
  now: number,
): Layout {
  const longest = Math.min(request.sessionMinutes.max, free.minutesPerDay, free.minutesPerWeek);
  const horizon = horizonOf(request, now);
  const byWindow = new Map<FreeWindow, Session[]>();
  const displaced: Session[] = [];
  let takenUntil = Math.max(...sessions.map((session) => runningUntil(session, now)));
  const mocks = sessions.filter(
    (session) => holdsMock(session) && replanStatusOf(session, now) === 'unpinned',
  );
  const isInMocksWay = (session: Session) =>
    !holdsMock(session) && mocks.some((mock) => areAtOnce(session, mock));
  for (const session of sessions) {
    const status = replanStatusOf(session, now);
    if (status !== 'pinned' && status !== 'unpinned') continue;
    const window = free.windows.find((each) => windowHolds(each, request, session));
    if (!window || Date.parse(session.startsAt) < takenUntil || isInMocksWay(session)) {
      displaced.push(session);
      continue;
    }
    takenUntil = Date.parse(session.endsAt);
    byWindow.set(window, [...(byWindow.get(window) ?? []), session]);
  }
  const windows: FreeWindow[] = [];
  const slots: Slot[] = [];
  const places: Place[] = [];
  const add = (day: number, capacity: number, share: number, place: Place) => {
    const window = windows.length - 1;
    slots.push({ index: slots.length, day, week: Math.floor(day / 7), window, capacity, share });
    places.push(place);
  };
  const offer = (day: number, length: number, taken: number) => {
    for (const share of divideTime(length, longest, SHORTEST_REVIEW_SESSION, taken))
      add(day, Math.min(length, longest), share, { isPinned: false });
  };
  const offerGap = (day: number, from: number, to: number) => {
    const start = day < horizon.day ? to : day === horizon.day ? Math.max(from, horizon.minute) : from;
    if (to - start < SHORTEST_REVIEW_SESSION) return;
    windows.push({ day, from: start, to });
    offer(day, to - nextStart(start), 0);
  };
  for (const window of free.windows) {
    const { day, from, to } = window;
    let cursor = from;
    const inside = byWindow.get(window) ?? [];
    for (const [place, session] of inside.entries()) {
      const [start, end] = [minuteOf(session.from), minuteOf(session.to)];
      offerGap(day, cursor, start);
      const next = inside[place + 1];
      const isPinned = replanStatusOf(session, now) === 'pinned';
      const limit = isPinned ? end : next ? minuteOf(next.from) : to;
      windows.push({ day, from: start, to: limit, keepsStart: true });
      add(day, Math.min(limit - start, longest), end - start, { session, isPinned });
      if (!isPinned) offer(day, limit - start, end - start);
      cursor = limit;
    }
    offerGap(day, cursor, to);
  }
  return { calendar: { ...free, windows }, slots, places, displaced };
}

function windowHolds({ day, from, to }: FreeWindow, { startDate }: StudyRequest, session: Session): boolean {
  return (
    day === daysBetween(startDate, session.date) &&
    from <= minuteOf(session.from) &&
    minuteOf(session.to) <= to
  );
}

export function holdsMock({ items }: Session): boolean {
  return items.some(({ activity }) => activity === 'mock');
}

function areAtOnce(a: Session, b: Session): boolean {
  return Date.parse(a.startsAt) < Date.parse(b.endsAt) && Date.parse(b.startsAt) < Date.parse(a.endsAt);
}

/** A session in progress holds its time; what else is a fact has set it free. */
function runningUntil({ status, startsAt, endsAt }: Session, now: number): number {
  const isRunning = status === 'planned' && Date.parse(startsAt) <= now && now < Date.parse(endsAt);
  return isRunning ? Date.parse(endsAt) : Number.NEGATIVE_INFINITY;
}

/** The first day and minute after the pinned time. */
export function horizonOf(
  { startDate, timeZone }: StudyRequest,
  now: number,
): { day: number; minute: number } {
  const { date, minute } = localAt(now + PINNED_MS, timeZone);
  return { day: daysBetween(startDate, date), minute: minute + 1 };
}
