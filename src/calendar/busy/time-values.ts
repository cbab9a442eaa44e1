import { civilDay, dayNumberOf } from './civil-days.ts';

export const DAY_SECONDS = 86_400;

/** A DATE or DATE-TIME (RFC 5545, 3.3.4 and 3.3.5). */
export interface TimeValue {
  /** What the wall clock shows, as seconds since 1970-01-01T00:00:00 there. */
  wallSeconds: number;
  isDate: boolean;
  /** Seconds east of UTC, where the value says so itself: 0 for `Z`. */
  offsetSeconds?: number;
  /** The TZID that a local time is in, and the line that names it. */
  zone?: { tzid: string; line: number };
}

/** A DURATION (3.3.6): days are nominal, seconds exact. */
export interface Duration {
  days: number;
  seconds: number;
}

/** A PERIOD (3.3.9), or a mere start. */
export interface Period {
  start: TimeValue;
  end?: TimeValue;
  duration?: Duration;
}

const DATE = /^(\d{4})-?(\d\d)-?(\d\d)$/;
const DATE_TIME =
  /^(\d{4})-?(\d\d)-?(\d\d)[T ](\d\d):?(\d\d):?(\d\d)?(?:\.\d+)?\s*(?:(Z)|([+-])(\d\d):?(\d\d))?$/i;

/**
 * Reads a DATE or DATE-TIME. ISO 8601's hyphens and colons, absent seconds and a numeric offset are no iCalendar, yet can
 * mean one thing only.
 *
 * @returns undefined for what is none, and for a day or a time that does not exist. A leap second is the one before it.
 */
export function parseTime(text: string): TimeValue | undefined {
  const [, year, month, day, hour = '00', minute = '00', second = '00', zulu, sign, hours, minutes] =
    DATE.exec(text) ?? DATE_TIME.exec(text) ?? [];
  if (year === undefined) return undefined;
  const wallDay = dayNumberOf(Number(year), Number(month), Number(day));
  const isReal = Number(month) > 0 && civilDay(wallDay).month === Number(month) && Number(day) > 0;
  const isMidnight = hour === '24' && minute === '00' && second === '00';
  if (!isReal || !((hour < '24' || isMidnight) && minute < '60' && second <= '60')) return undefined;
  const wallSeconds =
    wallDay * DAY_SECONDS + Number(hour) * 3600 + Number(minute) * 60 + Math.min(Number(second), 59);
  const value = { wallSeconds, isDate: DATE.test(text) };
  if (zulu !== undefined) return { ...value, offsetSeconds: 0 };
  if (sign === undefined) return value;
  const offsetSeconds = (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60);
  return { ...value, offsetSeconds };
}

const DURATION = /^([+-]?)P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/i;

/** Reads a DURATION; weeks may stand beside days. */
export function parseDuration(text: string): Duration | undefined {
  const [, sign, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = DURATION.exec(text) ?? [];
  if (sign === undefined || !/\d/.test(text)) return undefined;
  const factor = sign === '-' ? -1 : 1;
  return {
    days: factor * (Number(weeks) * 7 + Number(days)),
    seconds: factor * (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)),
  };
}

/** Reads a PERIOD, or a single time. */
export function parsePeriod(text: string): Period | undefined {
  const [from = '', until] = text.split('/', 2);
  const start = parseTime(from.trim());
  if (!start) return undefined;
  if (until === undefined) return { start };
  const [end, duration] = [parseTime(until.trim()), parseDuration(until.trim())];
  if (end) return { start, end };
  return duration ? { start, duration } : undefined;
}

/** The day number of a wall-clock time. */
export function dayOfWall(wallSeconds: number): number {
  return Math.floor(wallSeconds / DAY_SECONDS);
}
