import type { BusyEvent } from './busy-event.ts';
import { modulo } from './civil-days.ts';
import { DAY_SECONDS, type Duration, dayOfWall, type Period, type TimeValue } from './time-values.ts';
import { fixedClock, instantOf, instantOfWall, toWall, type ZoneClock } from './zone-clock.ts';

/** Instants, as seconds since 1970 UTC: [from, to). */
export interface Span {
  from: number;
  to: number;
}

/**
 * The clock of an event that has a start, and what its times come to by it. The clock is the zone of its DTSTART; all-day
 * and floating events are in the person's (RFC 5545, 3.3.4, 3.3.5). A local time of the event that names no zone is on the
 * same clock, because one event has one (3.8.2.2).
 */
export class EventTimes {
  readonly start: TimeValue;
  /** How long each occurrence is, unless it says so itself. */
  readonly length: Duration;
  readonly #event: BusyEvent;
  readonly #person: ZoneClock;
  readonly #clock: ZoneClock;

  /** @throws RangeError, as the methods do, where a zone is unknown; and where the event ends before it starts. */
  constructor(event: BusyEvent, start: TimeValue, person: ZoneClock) {
    this.start = start;
    this.#event = event;
    this.#person = person;
    this.#clock =
      this.#named(start) ?? (start.offsetSeconds === undefined ? person : fixedClock(start.offsetSeconds));
    this.length = this.#lengthOf(event);
  }

  instant(value: TimeValue): number {
    return instantOf(value, this.#named(value) ?? this.#clock);
  }

  /** What the event's own wall clock shows at a time; for an all-day event the midnight of its date. */
  wall(value: TimeValue): number {
    if (this.start.isDate) return this.#dateOf(value) * DAY_SECONDS;
    if (value.isDate) return value.wallSeconds + modulo(this.start.wallSeconds, DAY_SECONDS);
    const isOwn = value.offsetSeconds === undefined && value.zone === undefined;
    return isOwn ? value.wallSeconds : toWall(this.instant(value), this.#clock);
  }

  /** From a wall-clock start for a while: days are nominal, seconds exact (3.3.6). */
  span(wallSeconds: number, { days, seconds }: Duration): Span {
    const from = instantOfWall(wallSeconds, this.#clock);
    const to = days === 0 ? from : instantOfWall(wallSeconds + days * DAY_SECONDS, this.#clock);
    return { from, to: to + seconds };
  }

  /** How long a period is that says so itself (RDATE;VALUE=PERIOD). */
  periodLength({ start, end, duration }: Period): Duration | undefined {
    return end ? { days: 0, seconds: this.instant(end) - this.instant(start) } : duration;
  }

  #named({ zone }: TimeValue): ZoneClock | undefined {
    if (!zone) return undefined;
    const clock = this.#event.zones(zone.tzid);
    if (clock) return clock;
    throw new RangeError(`the time zone "${zone.tzid.slice(0, 80)}" is neither known nor defined`);
  }

  /**
   * The day that a value of an all-day event means. Exchange writes midnight, in local time or as if it were UTC; another
   * instant is a moment of the person's day.
   */
  #dateOf(value: TimeValue): number {
    const isMidnight = value.wallSeconds % DAY_SECONDS === 0;
    const isInstant = value.offsetSeconds !== undefined && !isMidnight;
    return dayOfWall(isInstant ? toWall(this.instant(value), this.#person) : value.wallSeconds);
  }

  /**
   * DTEND means the same exact length for every occurrence, DURATION the same nominal one (3.8.5.3). A day without an end,
   * or with one on the same day, is that day (3.6.1).
   */
  #lengthOf({ end, duration = { days: 0, seconds: 0 } }: BusyEvent): Duration {
    const { start } = this;
    const isInDays = start.isDate && end?.isDate;
    const length = isInDays
      ? { days: (end.wallSeconds - start.wallSeconds) / DAY_SECONDS, seconds: 0 }
      : end
        ? { days: 0, seconds: this.instant(end) - this.instant(start) }
        : duration;
    const seconds = length.days * DAY_SECONDS + length.seconds;
    if (seconds < 0) throw new RangeError('it ends before it starts');
    return start.isDate && seconds === 0 ? { days: 1, seconds: 0 } : length;
  }
}
