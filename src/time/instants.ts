import { addDays, type CivilDate, dayNumber } from '../domain/civil-date.ts';
import { MS_PER_DAY, MS_PER_MINUTE } from '../domain/durations.ts';
import { pad } from '../domain/pad.ts';
import type { Interval, LocalTime } from '../domain/study-request.ts';
import { type Stretch, stretchesOf } from './local-time.ts';
import { clockOf, MINUTES_PER_DAY, minuteOf, type Span } from './wall-clock.ts';

export interface Instant {
  /** RFC 3339 with a numeric offset. */
  startsAt: string;
  epochMs: number;
}

/**
 * The instant of a wall-clock minute: the earlier one where it comes twice. `24:00` is the end of the day.
 *
 * @throws RangeError for a minute that the day does not have: a session is never planned into a gap.
 */
export function toInstant(date: CivilDate, time: LocalTime, zone: string): Instant {
  const minute = minuteOf(time);
  return instantIn(date, minute, stretchAt(date, minute, zone));
}

/** The first minute of a day, in epoch milliseconds; some zones begin summer time at midnight. NaN for a day that a zone left out. */
export function startOfDay(date: CivilDate, zone: string): number {
  const [first] = stretchesOf(date, zone);
  return first ? instantIn(date, first.from, first).epochMs : Number.NaN;
}

/** Start and end of a session, written with the offset that holds over all of it. */
export function toInterval(
  date: CivilDate,
  span: Span,
  zone: string,
): Interval & { startMs: number; endMs: number } {
  const stretch = stretchAt(date, span.from, zone);
  const start = instantIn(date, span.from, stretch);
  const end = instantIn(date, span.to, stretch);
  return { startsAt: start.startsAt, endsAt: end.startsAt, startMs: start.epochMs, endMs: end.epochMs };
}

function stretchAt(date: CivilDate, minute: number, zone: string): Stretch {
  const stretches = stretchesOf(date, zone);
  const found =
    stretches.find((stretch) => stretch.from <= minute && minute < stretch.to) ??
    stretches.find((stretch) => stretch.to === minute);
  if (!found) throw new RangeError(`${date} has no ${clockOf(minute)} in ${zone}.`);
  return found;
}

function instantIn(date: CivilDate, minute: number, stretch: Stretch): Instant {
  const epochMs = dayNumber(date) * MS_PER_DAY + (minute - stretch.offsetMinutes) * MS_PER_MINUTE;
  const day = minute < MINUTES_PER_DAY ? date : addDays(date, 1);
  return {
    startsAt: `${day}T${clockOf(minute % MINUTES_PER_DAY)}:00${offsetText(stretch.offsetMinutes)}`,
    epochMs,
  };
}

/** The wall-clock minutes of a day that an interval of instants covers, rounded outwards to whole minutes. */
export function spansOn(date: CivilDate, startMs: number, endMs: number, zone: string): Span[] {
  const spans: Span[] = [];
  const midnight = dayNumber(date) * MS_PER_DAY;
  for (const { from, to, offsetMinutes } of stretchesOf(date, zone)) {
    const wall = (epochMs: number) => (epochMs - midnight) / MS_PER_MINUTE + offsetMinutes;
    const span = {
      from: Math.max(from, Math.floor(wall(startMs))),
      to: Math.min(to, Math.ceil(wall(endMs))),
    };
    if (span.from < span.to) spans.push(span);
  }
  return spans;
}

function offsetText(minutes: number): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}
