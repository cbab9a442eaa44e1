import { type CivilDate, WEEKDAYS } from '../domain/civil-date.ts';
import type { Issue } from '../domain/error.ts';
import type { AvailabilityWindow, StudyRequest, TimeWindow } from '../domain/study-request.ts';
import { mergeSpans } from '../time/spans.ts';
import { clockOf, minuteOf, type Span } from '../time/wall-clock.ts';
import { checkWindow } from './check-window.ts';

/** The weekly windows, merged and in order of their first day. */
export function resolveAvailability(
  windows: readonly AvailabilityWindow[],
  issues: Issue[],
): AvailabilityWindow[] {
  for (const [index, window] of windows.entries()) checkWindow(window, `/availability/${index}`, issues);
  return mergeByDay(windows);
}

/** Windows that overlap or touch are one; days with the same windows share an entry. */
function mergeByDay(windows: readonly AvailabilityWindow[]): AvailabilityWindow[] {
  const merged = new Map<string, AvailabilityWindow>();
  for (const day of WEEKDAYS) {
    const ofDay = windows.filter(({ days }) => days.includes(day)).map(toSpan);
    for (const { from, to } of mergeSpans(ofDay.filter((span) => span.from < span.to))) {
      const entry = merged.get(`${from}-${to}`) ?? { days: [], from: clockOf(from), to: clockOf(to) };
      entry.days.push(day);
      merged.set(`${from}-${to}`, entry);
    }
  }
  return [...merged.values()];
}

/** The days whose windows replace the weekly ones, by date, at most one entry each. */
export function resolveExceptions(
  exceptions: StudyRequest['exceptions'],
  issues: Issue[],
): StudyRequest['exceptions'] {
  const seen = new Map<CivilDate, number>();
  for (const [index, { date, windows }] of exceptions.entries()) {
    const pointer = `/exceptions/${index}`;
    const first = seen.get(date);
    if (first !== undefined) {
      issues.push({
        pointer: `${pointer}/date`,
        code: 'duplicate',
        message: `${date} has an exception already (number ${first + 1}); put all its windows into one.`,
      });
    }
    seen.set(date, index);
    for (const [place, window] of windows.entries())
      checkWindow(window, `${pointer}/windows/${place}`, issues);
  }
  return [...exceptions]
    .sort((a, b) => (a.date < b.date ? -1 : 1))
    .map(({ date, windows }) => ({
      date,
      windows: mergeSpans(windows.map(toSpan)).map(({ from, to }) => ({
        from: clockOf(from),
        to: clockOf(to),
      })),
    }));
}

function toSpan({ from, to }: TimeWindow): Span {
  return { from: minuteOf(from), to: minuteOf(to) };
}
