import { daysBetween } from '../../../domain/civil-date.ts';
import type { Session } from '../../../domain/session.ts';
import type { StudyRequest } from '../../../domain/study-request.ts';
import { subtract } from '../../../time/spans.ts';
import { minuteOf } from '../../../time/wall-clock.ts';
import { type Calendar, freeTime } from '../../model/slots.ts';

/**
 * The free time with a window for each session to come that the person has moved outside their windows: it waives H2 and
 * nothing else, so that one on a blackout day or in a busy time has none.
 *
 * @param now epoch milliseconds.
 */
export function withWaivedWindows(
  calendar: Calendar,
  request: StudyRequest,
  sessions: readonly Session[],
  now: number,
): Calendar {
  const waived = sessions.filter(
    ({ outsideWindows, status, startsAt }) =>
      outsideWindows && status === 'planned' && Date.parse(startsAt) > now,
  );
  if (waived.length === 0) return calendar;
  const own = waived.flatMap((session) => {
    const { date, from, to } = session;
    const exceptions = [{ date, windows: [{ from, to }] }];
    const span = { day: daysBetween(request.startDate, date), from: minuteOf(from), to: minuteOf(to) };
    return freeTime({ ...request, exceptions }).windows.filter(
      (window) => window.day === span.day && window.from <= span.from && span.to <= window.to,
    );
  });
  const others = calendar.windows.flatMap((window) => {
    const taken = own.filter(({ day }) => day === window.day);
    return subtract([window], taken).map((span) => ({ day: window.day, ...span }));
  });
  return { ...calendar, windows: [...others, ...own].sort((a, b) => a.day - b.day || a.from - b.from) };
}
