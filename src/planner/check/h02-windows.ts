import { type CivilDate, weekdayOf } from '../../domain/civil-date.ts';
import type { StudyRequest } from '../../domain/study-request.ts';
import { type Constraint, nameOf } from './plan-view.ts';
import { minuteOfDay } from './zone-clock.ts';

/**
 * Windows of one day that overlap or touch are one. A day named in `exceptions` has the windows of its exceptions and
 * none of the weekly ones; an exception without windows is a day off. Compared on the wall clock. A session that the person
 * has moved outside their windows, just this once, is judged by all constraints but this one.
 */
export const windows: Constraint = {
  id: 'H2',
  meaning: 'Each session lies inside an availability window of its local day.',
  check: ({ plan, judged }) =>
    judged
      .filter(({ session }) => {
        if (session.outsideWindows) return false;
        const [from, to] = [minuteOfDay(session.from), minuteOfDay(session.to)];
        return !windowsOn(plan.request, session.date).some((w) => w.from <= from && to <= w.to);
      })
      .map(({ session }) => ({
        message: `${nameOf(session)} is not inside one window of that day`,
        sessionIds: [session.id],
      })),
};

/** The merged windows of a day in minutes since midnight, by start. */
function windowsOn(request: StudyRequest, date: CivilDate): { from: number; to: number }[] {
  const exceptions = request.exceptions.filter((exception) => exception.date === date);
  const open =
    exceptions.length > 0
      ? exceptions.flatMap((exception) => exception.windows)
      : request.availability.filter((window) => window.days.includes(weekdayOf(date)));
  const merged: { from: number; to: number }[] = [];
  for (const window of open
    .map(({ from, to }) => ({ from: minuteOfDay(from), to: minuteOfDay(to) }))
    .sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && window.from <= last.to) last.to = Math.max(last.to, window.to);
    else merged.push(window);
  }
  return merged;
}
