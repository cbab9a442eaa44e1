import type { Frequency, RecurrenceRule } from './recurrence-rule.ts';
import { civilOf, dayNumberOf, dayOfWall } from './time-values.ts';

const DAYS_PER_WEEK = 7;

/**
 * A rule with what RFC 5545, 3.3.10 has it take from DTSTART: the month, day or weekday that no BY part names. BYDAY's
 * ordinals are dropped where they have no meaning: outside MONTHLY and YEARLY, and beside BYWEEKNO.
 */
export function completeRule(rule: RecurrenceRule, startSeconds: number): RecurrenceRule {
  const startDay = dayOfWall(startSeconds);
  const { month, day } = civilOf(startDay);
  const { frequency, byWeekNumber, byYearDay, byMonthDay, byDay } = rule;
  const hasOrdinals = (frequency === 'YEARLY' || frequency === 'MONTHLY') && !byWeekNumber;
  const complete: RecurrenceRule = { ...rule };
  if (byDay && !hasOrdinals) complete.byDay = byDay.map(({ weekday }) => ({ ordinal: 0, weekday }));
  if (byYearDay || byMonthDay || byDay) return complete;
  if (frequency === 'WEEKLY' || (frequency === 'YEARLY' && byWeekNumber)) {
    complete.byDay = [{ ordinal: 0, weekday: weekdayOf(startDay) }];
  } else if (frequency === 'MONTHLY' || frequency === 'YEARLY') {
    complete.byMonthDay = [day];
    if (frequency === 'YEARLY') complete.byMonth ??= [month];
  }
  return complete;
}

/** The days of the period in which DTSTART is, and of each INTERVAL-th one after it; of every day for a finer rule. */
export interface DayPeriods {
  /** How many periods from DTSTART to a day. */
  indexOf(day: number): number;
  /** The first day of the n-th period, whatever the rule says of it. */
  firstDay(index: number): number;
  /** The days of the n-th period that the rule's BY parts leave, in order. */
  daysOf(index: number): number[];
}

/** @param rule complete. */
export function dayPeriods(rule: RecurrenceRule, startSeconds: number): DayPeriods {
  const startDay = dayOfWall(startSeconds);
  const start = civilOf(startDay);
  const isWanted = (day: number) => isDayOf(rule, day);
  const run = (first: number, length: number) =>
    Array.from({ length }, (_, at) => first + at).filter(isWanted);
  const monthOf = (day: number) => civilOf(day).year * 12 + civilOf(day).month - 1;
  const firstOfMonth = (month: number) => dayNumberOf(0, month + 1, 1);
  const isMonthWanted = (month: number) => rule.byMonth?.includes(month) ?? true;
  const monthDays = (month: number) =>
    isMonthWanted((((month % 12) + 12) % 12) + 1)
      ? run(firstOfMonth(month), firstOfMonth(month + 1) - firstOfMonth(month))
      : [];
  switch (coarse(rule.frequency)) {
    case 'YEARLY':
      return {
        indexOf: (day) => civilOf(day).year - start.year,
        firstDay: (index) => dayNumberOf(start.year + index, 1, 1),
        daysOf: (index) =>
          (rule.byMonth ?? ALL_MONTHS).flatMap((month) => monthDays((start.year + index) * 12 + month - 1)),
      };
    case 'MONTHLY': {
      const first = monthOf(startDay);
      return {
        indexOf: (day) => monthOf(day) - first,
        firstDay: (index) => firstOfMonth(first + index),
        daysOf: (index) => monthDays(first + index),
      };
    }
    case 'WEEKLY': {
      const first = startDay - daysIntoWeek(startDay, rule.weekStart);
      return {
        indexOf: (day) => Math.floor((day - first) / DAYS_PER_WEEK),
        firstDay: (index) => first + index * DAYS_PER_WEEK,
        daysOf: (index) => run(first + index * DAYS_PER_WEEK, DAYS_PER_WEEK),
      };
    }
    default:
      return {
        indexOf: (day) => day - startDay,
        firstDay: (index) => startDay + index,
        daysOf: (index) => run(startDay + index, 1),
      };
  }
}

const ALL_MONTHS = Array.from({ length: 12 }, (_, at) => at + 1);

function coarse(frequency: Frequency): Frequency {
  return frequency === 'YEARLY' || frequency === 'MONTHLY' || frequency === 'WEEKLY' ? frequency : 'DAILY';
}

function isDayOf(rule: RecurrenceRule, dayNumber: number): boolean {
  const { byMonth, byWeekNumber, byYearDay, byMonthDay, byDay } = rule;
  const { year, month, day } = civilOf(dayNumber);
  if (byMonth && !byMonth.includes(month)) return false;
  const firstOfMonth = dayNumber - day + 1;
  const monthLength = () => dayNumberOf(year, month + 1, 1) - firstOfMonth;
  if (byMonthDay && !isAt(byMonthDay, day, monthLength)) return false;
  const firstOfYear = () => dayNumberOf(year, 1, 1);
  const yearLength = () => dayNumberOf(year + 1, 1, 1) - firstOfYear();
  if (byYearDay && !isAt(byYearDay, dayNumber - firstOfYear() + 1, yearLength)) return false;
  if (byWeekNumber && !isInWeek(byWeekNumber, dayNumber, rule.weekStart)) return false;
  if (!byDay) return true;
  const isInYear = rule.frequency === 'YEARLY' && !byMonth;
  const place = () => (isInYear ? dayNumber - firstOfYear() : day - 1);
  const length = () => (isInYear ? yearLength() : monthLength());
  return byDay.some(
    ({ ordinal, weekday }) =>
      weekday === weekdayOf(dayNumber) &&
      (ordinal === 0 ||
        (ordinal > 0
          ? Math.floor(place() / DAYS_PER_WEEK) + 1 === ordinal
          : Math.floor((length() - 1 - place()) / DAYS_PER_WEEK) + 1 === -ordinal)),
  );
}

/** Whether a place is among those named, counted from 1, or from -1 at the end. */
function isAt(wanted: readonly number[], place: number, length: () => number): boolean {
  return wanted.includes(place) || (wanted.some((each) => each < 0) && wanted.includes(place - length() - 1));
}

/** Week 1 is the first with at least four days of its year. */
function isInWeek(wanted: readonly number[], dayNumber: number, weekStart: number): boolean {
  const firstOfWeek = dayNumber - daysIntoWeek(dayNumber, weekStart);
  const { year } = civilOf(firstOfWeek + 3);
  const firstWeek = (of: number) => {
    const fourth = dayNumberOf(of, 1, 4);
    return fourth - daysIntoWeek(fourth, weekStart);
  };
  const number = (firstOfWeek - firstWeek(year)) / DAYS_PER_WEEK + 1;
  return isAt(wanted, number, () => (firstWeek(year + 1) - firstWeek(year)) / DAYS_PER_WEEK);
}

function daysIntoWeek(dayNumber: number, weekStart: number): number {
  return (weekdayOf(dayNumber) - weekStart + DAYS_PER_WEEK) % DAYS_PER_WEEK;
}

/** Monday is 0; 1970-01-01 was a Thursday. */
function weekdayOf(dayNumber: number): number {
  return (((dayNumber + 3) % DAYS_PER_WEEK) + DAYS_PER_WEEK) % DAYS_PER_WEEK;
}
