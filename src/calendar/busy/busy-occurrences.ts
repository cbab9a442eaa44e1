import type { BusyReading, Ignored } from '../../domain/busy-reading.ts';
import type { Interval } from '../../domain/study-request.ts';
import { type BusyEvent, readEvent, readFreeBusy } from './busy-event.ts';
import { BusyFault } from './busy-fault.ts';
import { busySeries, isOutside, seriesSpans } from './busy-series.ts';
import type { Span } from './event-times.ts';
import { readOwner } from './is-free.ts';
import { type Component, type Report, readComponents } from './read-components.ts';
import type { SetOptions } from './recurrence-set.ts';
import { ianaClock } from './zone-clock.ts';
import { zoneResolver } from './zone-names.ts';

const MOST_IGNORED = 100;

export interface BusyOptions {
  /** What counts: RFC 3339 instants, `endsAt` exclusive. */
  range: Interval;
  /** The person's IANA zone: all-day and floating events are in it. */
  timeZone: string;
  mostOccurrences: number;
  /** Told the line of each event before it is expanded, so that whoever stops this knows where it stood. */
  onLine?: (line: number) => void;
}

/**
 * When somebody is busy by an iCalendar stream: sorted, merged, inside the range, in UTC; and what was passed over.
 *
 * @throws BusyFault for a text that is no calendar, where nothing in it can be used, and where there is too much of it.
 */
export function busyIntervals(text: string, options: BusyOptions): BusyReading {
  const range: Span = {
    from: Date.parse(options.range.startsAt) / 1000,
    to: Date.parse(options.range.endsAt) / 1000,
  };
  const ignored: Ignored[] = [];
  const report: Report = (line, reason) => ignored.push({ line, reason });
  const calendars = readComponents(text, report);
  if (calendars.length === 0) {
    throw new BusyFault('not_a_calendar', 'an iCalendar file begins with BEGIN:VCALENDAR.', 1);
  }
  const events = calendars.flatMap((calendar) => eventsOf(calendar, range, report));
  const { spans, passedOver } = spansOf(
    events,
    { range, person: ianaClock(options.timeZone), report },
    options,
  );
  const [first, ...rest] = firstOf(ignored);
  if (!first) return { intervals: merge(spans).map(intervalOf), ignored: [] };
  if (passedOver === events.length) {
    throw new BusyFault(
      'malformed_calendar',
      `nothing in this calendar can be used. ${first.reason}`,
      first.line,
    );
  }
  return { intervals: merge(spans).map(intervalOf), ignored: [first, ...rest] };
}

function eventsOf(calendar: Component, range: Span, report: Report): BusyEvent[] {
  const owner = readOwner(calendar);
  const vtimezones = calendar.components.filter(({ name }) => name === 'VTIMEZONE');
  const zones = zoneResolver(vtimezones, range.to, report);
  return calendar.components.flatMap((component) => {
    if (component.name === 'VFREEBUSY') return readFreeBusy(component, zones, report);
    if (component.name !== 'VEVENT') return [];
    return readEvent(component, owner, zones, report) ?? [];
  });
}

function spansOf(
  events: readonly BusyEvent[],
  options: SetOptions,
  limits: BusyOptions,
): { spans: Span[]; passedOver: number } {
  const { range, report } = options;
  const spans: Span[] = [];
  let passedOver = 0;
  for (const series of busySeries(events)) {
    const { line } = series.event;
    if (isOutside(series, range)) continue;
    limits.onLine?.(line);
    try {
      for (const span of seriesSpans(series, options)) {
        if (!(span.from < range.to && span.to > range.from && span.from < span.to)) continue;
        spans.push({ from: Math.max(span.from, range.from), to: Math.min(span.to, range.to) });
        if (spans.length > limits.mostOccurrences) throw tooManyOccurrences(limits.mostOccurrences, line);
      }
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      passedOver += 1;
      report(line, `This event is passed over: ${error.message}.`);
    }
  }
  return { spans, passedOver };
}

function tooManyOccurrences(most: number, line: number): BusyFault {
  const limit = most.toLocaleString('en');
  return new BusyFault(
    'too_many_occurrences',
    `with this event there are more than ${limit} busy times.`,
    line,
  );
}

function merge(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else merged.push({ ...span });
  }
  return merged;
}

function intervalOf({ from, to }: Span): Interval {
  return { startsAt: utcOfSeconds(from), endsAt: utcOfSeconds(to) };
}

function utcOfSeconds(instant: number): string {
  return new Date(instant * 1000).toISOString().replace(/\.\d+Z$/, 'Z');
}

/** By line; past a hundred the rest is counted. */
function firstOf(ignored: readonly Ignored[]): Ignored[] {
  const sorted = ignored.toSorted((a, b) => a.line - b.line);
  const [next] = sorted.slice(MOST_IGNORED);
  if (!next) return sorted;
  const more = sorted.length - MOST_IGNORED;
  return [...sorted.slice(0, MOST_IGNORED), { line: next.line, reason: `From here on ${more} more.` }];
}
