import { addDays, type CivilDate } from '../domain/civil-date.ts';
import type { LocalTime, StudyRequest } from '../domain/study-request.ts';
import { freeTime } from '../planner/model/slots.ts';
import { subtract } from '../time/spans.ts';
import { clockOf, type Span } from '../time/wall-clock.ts';

/** A stretch of a day on the person's wall clock. */
export interface LostTime {
  date: CivilDate;
  from: LocalTime;
  /** Exclusive; `24:00` is the end of the day. */
  to: LocalTime;
}

/**
 * What of a person's time a change of their busy times takes, by day and hour.
 * @param before a request, and `after` the same with other busy times.
 * @param today what was before is over, and not lost.
 */
export function lostTime(before: StudyRequest, after: StudyRequest, today: CivilDate): LostTime[] {
  const left = new Map<number, Span[]>();
  for (const { day, from, to } of freeTime(after).windows)
    left.set(day, [...(left.get(day) ?? []), { from, to }]);
  return freeTime(before).windows.flatMap((window) => {
    const date = addDays(before.startDate, window.day);
    if (date < today) return [];
    return subtract([window], left.get(window.day) ?? []).map(({ from, to }) => ({
      date,
      from: clockOf(from),
      to: clockOf(to),
    }));
  });
}
