import { parseTime, type TimeValue } from './time-values.ts';

export const FREQUENCIES = [
  'YEARLY',
  'MONTHLY',
  'WEEKLY',
  'DAILY',
  'HOURLY',
  'MINUTELY',
  'SECONDLY',
] as const;
export type Frequency = (typeof FREQUENCIES)[number];

/** `2TU` is `{ordinal: 2, weekday: 1}`; the ordinal of `TU` is 0. */
export interface WeekdayPart {
  ordinal: number;
  /** Monday is 0. */
  weekday: number;
}

/** A recurrence rule (RFC 5545, 3.3.10). A BY part that is absent limits nothing. Lists are sorted, each value once. */
export interface RecurrenceRule {
  frequency: Frequency;
  interval: number;
  count?: number;
  until?: TimeValue;
  byMonth?: number[];
  byWeekNumber?: number[];
  byYearDay?: number[];
  byMonthDay?: number[];
  byDay?: WeekdayPart[];
  byHour?: number[];
  byMinute?: number[];
  bySecond?: number[];
  bySetPosition?: number[];
  /** WKST; Monday is 0. */
  weekStart: number;
}

const PARTS =
  'FREQ INTERVAL COUNT UNTIL WKST RSCALE SKIP BYMONTH BYWEEKNO BYYEARDAY BYMONTHDAY BYDAY BYHOUR BYMINUTE BYSECOND BYSETPOS'.split(
    ' ',
  );
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
/** Further than any calendar reaches, and small enough to reckon with. */
const MOST = 1e9;

/** @throws RangeError that says what is wrong with a rule. Blanks, empty parts and lower case are no fault. */
export function parseRule(text: string): RecurrenceRule {
  const parts = new Map<string, string>();
  for (const part of text.replace(/\s+/g, '').toUpperCase().split(';')) {
    const [name = '', value = ''] = part.split('=', 2);
    if (value !== '' && !PARTS.includes(name)) throw new RangeError(`${said(name)} is no part of a rule`);
    if (value !== '' && !parts.has(name)) parts.set(name, value);
  }
  const frequency = FREQUENCIES.find((each) => each === parts.get('FREQ'));
  if (!frequency) throw new RangeError(`FREQ is ${said(parts.get('FREQ'))}`);
  const scale = parts.get('RSCALE');
  // RFC 7529: other calendars, and other days in place of those that a month does not have.
  if (scale !== undefined && scale !== 'GREGORIAN') throw new RangeError(`RSCALE is ${said(scale)}`);
  const skip = parts.get('SKIP');
  if (skip !== undefined && skip !== 'OMIT') throw new RangeError(`SKIP is ${said(skip)}`);
  const list = (name: string, least: number, most: number) => numbersIn(parts, name, least, most);
  const weekStart = parts.get('WKST');
  return {
    frequency,
    interval: positive(parts, 'INTERVAL') ?? 1,
    weekStart: weekStart === undefined ? 0 : readWeekday(weekStart, 'WKST'),
    ...present('count', positive(parts, 'COUNT')),
    ...present('until', untilOf(parts.get('UNTIL'))),
    ...present('byMonth', list('BYMONTH', 1, 12)),
    ...present('byWeekNumber', list('BYWEEKNO', -53, 53)),
    ...present('byYearDay', list('BYYEARDAY', -366, 366)),
    ...present('byMonthDay', list('BYMONTHDAY', -31, 31)),
    ...present('byDay', parts.get('BYDAY')?.split(',').map(weekdayPart)),
    ...present('byHour', list('BYHOUR', 0, 23)),
    ...present('byMinute', list('BYMINUTE', 0, 59)),
    ...present('bySecond', list('BYSECOND', 0, 60)),
    ...present('bySetPosition', list('BYSETPOS', -366, 366)),
  };
}

function present<K extends string, V>(key: K, value: V | undefined): { [key in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { [key in K]: V });
}

function said(value: string | undefined): string {
  return value === undefined ? 'absent' : `"${value.slice(0, 40)}"`;
}

function positive(parts: ReadonlyMap<string, string>, name: string): number | undefined {
  const value = parts.get(name);
  if (value === undefined) return undefined;
  if (!/^\+?\d+$/.test(value) || Number(value) < 1) throw new RangeError(`${name} is ${said(value)}`);
  return Math.min(Number(value), MOST);
}

function numbersIn(
  parts: ReadonlyMap<string, string>,
  name: string,
  least: number,
  most: number,
): number[] | undefined {
  const value = parts.get(name);
  const numbers = value
    ?.split(',')
    .filter((each) => each !== '')
    .map((each) => {
      const number = Number(each);
      const isZero = number === 0 && least < 0;
      if (!/^[+-]?\d+$/.test(each) || isZero || number < least || number > most) {
        throw new RangeError(`${name} has ${said(each)}`);
      }
      return number;
    });
  return numbers && [...new Set(numbers)].sort((a, b) => a - b);
}

function weekdayPart(text: string): WeekdayPart {
  const [, ordinal, name] = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(text) ?? [];
  if (name === undefined || Number(ordinal) === 0) throw new RangeError(`BYDAY has ${said(text)}`);
  return { ordinal: Number(ordinal ?? 0), weekday: readWeekday(name, 'BYDAY') };
}

function readWeekday(text: string, part: string): number {
  const weekday = WEEKDAYS.indexOf(text);
  if (weekday < 0) throw new RangeError(`${part} has ${said(text)}`);
  return weekday;
}

function untilOf(text: string | undefined): TimeValue | undefined {
  if (text === undefined) return undefined;
  const until = parseTime(text);
  if (!until) throw new RangeError(`UNTIL is ${said(text)}`);
  return until;
}
