import { offsetReader } from '../../time/zone-offsets.ts';
import { DAY_SECONDS, type TimeValue } from './time-values.ts';

/** Seconds east of UTC at an instant (seconds since 1970 UTC). */
export type ZoneClock = (instant: number) => number;

/** What a TZID means; undefined where nobody knows. */
export type ZoneResolver = (tzid: string) => ZoneClock | undefined;

export const fixedClock =
  (offsetSeconds: number): ZoneClock =>
  () =>
    offsetSeconds;

/** A zone of this runtime. A day is taken to hold one change at most: no zone ever had two. */
export function ianaClock(timeZone: string): ZoneClock {
  const read = offsetReader(timeZone);
  const midnights = new Map<number, number>();
  const atMidnight = (day: number) => {
    const known = midnights.get(day) ?? read(day * DAY_SECONDS * 1000);
    midnights.set(day, known);
    return known;
  };
  return (instant) => {
    const day = Math.floor(instant / DAY_SECONDS);
    const offset = atMidnight(day);
    return offset === atMidnight(day + 1) ? offset : read(instant * 1000);
  };
}

/**
 * The instant of a wall-clock time (RFC 5545, 3.3.5): the first of the two where it comes twice, and by the offset before
 * the gap where it does not come. A recurrence that falls into a gap is read alike (3.8.5.3), so that it is not lost; 3.3.10
 * would leave it out.
 */
export function instantOfWall(wallSeconds: number, clock: ZoneClock): number {
  const before = clock(wallSeconds - DAY_SECONDS);
  const after = clock(wallSeconds + DAY_SECONDS);
  const first = wallSeconds - before;
  if (before === after || clock(first) === before) return first;
  const second = wallSeconds - after;
  return clock(second) === after ? second : first;
}

export function toWall(instant: number, clock: ZoneClock): number {
  return instant + clock(instant);
}

/** The instant of a value, by its own offset or else by a clock. */
export function instantOf({ wallSeconds, offsetSeconds }: TimeValue, clock: ZoneClock): number {
  return offsetSeconds === undefined ? instantOfWall(wallSeconds, clock) : wallSeconds - offsetSeconds;
}
