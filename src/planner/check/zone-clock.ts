import { addDays, type CivilDate, dayNumber } from '../../domain/civil-date.ts';
import { MS_PER_DAY, MS_PER_MINUTE } from '../../domain/durations.ts';

/** A zone's wall clock, read from the runtime's own time-zone data by `Intl` alone. */
export interface ZoneClock {
  /** Minutes by which the wall clock is ahead of UTC at an instant (milliseconds since 1970 UTC). */
  offsetMinutesAt(epochMs: number): number;
  /**
   * The instants at which the clock shows this minute of this day, earliest first: none in a gap, two in a fold. Minute
   * 1440 is midnight at the end of the day.
   */
  instantsOf(date: CivilDate, minuteOfDay: number): number[];
  /** The day that the clock shows at an instant. */
  dayOf(epochMs: number): CivilDate;
}

/** @throws RangeError for a zone that the runtime does not know. */
export function zoneClock(timeZone: string): ZoneClock {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });

  /** The wall clock's reading, as if it were UTC. */
  const readingAt = (epochMs: number): number => {
    const read: Record<string, number> = {};
    for (const { type, value } of format.formatToParts(epochMs)) read[type] = Number(value);
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = read;
    return Date.UTC(year, month - 1, day, hour, minute, second);
  };
  const offsetMinutesAt = (epochMs: number): number =>
    (readingAt(epochMs) - Math.floor(epochMs / 1000) * 1000) / MS_PER_MINUTE;

  return {
    offsetMinutesAt,
    instantsOf(date, minuteOfDay) {
      const reading = dayNumber(date) * MS_PER_DAY + minuteOfDay * MS_PER_MINUTE;
      if (!Number.isFinite(reading)) return [];
      // Whatever offset holds at the sought instant holds somewhere within a day of the reading taken as UTC.
      const offsets = new Set([-MS_PER_DAY, 0, MS_PER_DAY].map((shift) => offsetMinutesAt(reading + shift)));
      return [...offsets]
        .map((offset) => reading - offset * MS_PER_MINUTE)
        .filter((epochMs) => readingAt(epochMs) === reading)
        .sort((a, b) => a - b);
    },
    dayOf: (epochMs) => addDays('1970-01-01', Math.floor(readingAt(epochMs) / MS_PER_DAY)),
  };
}

/** Minutes since midnight of `HH:MM`, `00:00` to `24:00`; NaN for anything else. */
export function minuteOfDay(time: string): number {
  if (time === '24:00') return 1440;
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time);
  return match ? Number(match[1]) * 60 + Number(match[2]) : Number.NaN;
}

/** An RFC 3339 timestamp (5.6) as an instant and the offset it is written with; undefined for anything else. */
export function readTimestamp(text: string): { epochMs: number; offsetMinutes: number } | undefined {
  const match = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|([+-])([01]\d|2[0-3]):([0-5]\d))$/.exec(
    text,
  );
  const epochMs = Date.parse(text);
  if (!match || Number.isNaN(epochMs)) return undefined;
  const [, sign, hours, minutes] = match;
  const offset = sign === undefined ? 0 : Number(hours) * 60 + Number(minutes);
  return { epochMs, offsetMinutes: sign === '-' ? -offset : offset };
}
