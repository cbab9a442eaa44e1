import type { BusyEvent } from './busy-event.ts';
import { DAY_SECONDS, type Duration, dayOfWall, type Period, type TimeValue } from './time-values.ts';
import { fixedClock, instantOf, toInstant, toWall, type ZoneClock } from './zone-clock.ts';

/** Instants, as seconds since 1970 UTC: [from, to). */
export interface Span {
  from: number;
  to: number;
}

/** The clock of an event that has a start, and what its times come to by it. */
export interface EventTimes {
  start: TimeValue;
  /** How long each occurrence is, unless it says so itself. */
  length: Duration;
  instant(value: TimeValue): number;
  /** What the event's own wall clock shows at a time; for an all-day event the midnight of its date. */
  wall(value: TimeValue): number;
  /** From a wall-clock start for a while: days are nominal (RFC 5545, 3.3.6). */
  span(wallSeconds: number, length: Duration): Span;
  /** How long a period is that says so itself (RDATE;VALUE=PERIOD). */
  periodLength(period: Period): Duration | undefined;
}

/**
 * An event's clock is the zone of its DTSTART; all-day and floating events are in the person's (3.3.4, 3.3.5). A local time
 * of the event that names no zone is on the same clock, because one event has one (3.8.2.2).
 *
 * @throws RangeError where a zone is unknown, or the event ends before it starts.
 */
export function eventTimes(event: BusyEvent, start: TimeValue, person: ZoneClock): EventTimes {
  const named = ({ zone }: TimeValue): ZoneClock | undefined => zone && zoneClock(event, zone.tzid);
  const clock =
    named(start) ?? (start.offsetSeconds === undefined ? person : fixedClock(start.offsetSeconds));
  const instant = (value: TimeValue) => instantOf(value, named(value) ?? clock);
  const span = (wallSeconds: number, { days, seconds }: Duration): Span => ({
    from: toInstant(wallSeconds, clock),
    to: toInstant(wallSeconds + days * DAY_SECONDS, clock) + seconds,
  });
  const wall = (value: TimeValue) => {
    if (start.isDate) return dateOf(value, instant, person) * DAY_SECONDS;
    if (value.isDate) return value.wallSeconds + (start.wallSeconds % DAY_SECONDS);
    const isOwn = value.offsetSeconds === undefined && value.zone === undefined;
    return isOwn ? value.wallSeconds : toWall(instant(value), clock);
  };
  return {
    start,
    length: lengthOf(event, start, instant),
    instant,
    wall,
    span,
    periodLength: ({ start: from, end, duration }) =>
      end ? { days: 0, seconds: instant(end) - instant(from) } : duration,
  };
}

function zoneClock(event: BusyEvent, tzid: string): ZoneClock {
  const clock = event.zones(tzid);
  if (!clock) throw new RangeError(`the time zone "${tzid.slice(0, 80)}" is neither known nor defined`);
  return clock;
}

/**
 * The day that a value of an all-day event means. Exchange writes midnight, in local time or as if it were UTC; another
 * instant is a moment of the person's day.
 */
function dateOf(value: TimeValue, instant: (value: TimeValue) => number, person: ZoneClock): number {
  const isMidnight = value.wallSeconds % DAY_SECONDS === 0;
  const isInstant = value.offsetSeconds !== undefined && !isMidnight;
  return dayOfWall(isInstant ? toWall(instant(value), person) : value.wallSeconds);
}

/**
 * DTEND means the same exact length for every occurrence, DURATION the same nominal one (3.8.5.3). A day without an end, or
 * with one on the same day, is that day (3.6.1).
 */
function lengthOf(event: BusyEvent, start: TimeValue, instant: (value: TimeValue) => number): Duration {
  const { end, duration } = event;
  const isInDays = start.isDate && end?.isDate;
  const length: Duration = isInDays
    ? { days: (end.wallSeconds - start.wallSeconds) / DAY_SECONDS, seconds: 0 }
    : end
      ? { days: 0, seconds: instant(end) - instant(start) }
      : (duration ?? { days: 0, seconds: 0 });
  const seconds = length.days * DAY_SECONDS + length.seconds;
  if (seconds < 0) throw new RangeError('it ends before it starts');
  return start.isDate && seconds === 0 ? { days: 1, seconds: 0 } : length;
}
