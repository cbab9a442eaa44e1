import { type CivilDay, civilDay, dayNumberOf, modulo } from './civil-days.ts';
import type { RecurrenceRule } from './recurrence-rule.ts';
import { dayOfWall } from './time-values.ts';

const DAYS_PER_WEEK = 7;
const ALL_MONTHS = Array.from({ length: 12 }, (_, at) => at + 1);

/**
 * A rule with what RFC 5545, 3.3.10 has it take from DTSTART: the month, day or weekday that no BY part names. BYDAY's
 * ordinals are dropped where they have no meaning: outside MONTHLY and YEARLY, and beside BYWEEKNO.
 */
export function completeRule(rule: RecurrenceRule, startSeconds: number): RecurrenceRule {
  const { month, day, weekday } = civilDay(dayOfWall(startSeconds));
  const { frequency, byWeekNumber, byYearDay, byMonthDay, byDay } = rule;
  const hasOrdinals = (frequency === 'YEARLY' || frequency === 'MONTHLY') && !byWeekNumber;
  const complete: RecurrenceRule = { ...rule };
  if (byDay && !hasOrdinals) complete.byDay = byDay.map((each) => ({ ...each, ordinal: 0 }));
  if (byYearDay || byMonthDay || byDay) return complete;
  if (frequency === 'WEEKLY' || (frequency === 'YEARLY' && byWeekNumber)) {
    complete.byDay = [{ ordinal: 0, weekday }];
  } else if (frequency === 'MONTHLY' || frequency === 'YEARLY') {
    complete.byMonthDay = [day];
    if (frequency === 'YEARLY') complete.byMonth ??= [month];
  }
  return complete;
}

/**
 * The period of a rule that a day is in, counted from an origin that is the same for all: a year, month or week; for DAILY
 * and finer rules the day.
 */
export function cycleOf({ frequency, weekStart }: RecurrenceRule, day: number): number {
  if (frequency === 'YEARLY') return civilDay(day).year;
  if (frequency === 'MONTHLY') return civilDay(day).year * 12 + civilDay(day).month - 1;
  return frequency === 'WEEKLY' ? Math.floor((day + 3 - weekStart) / DAYS_PER_WEEK) : day;
}

/** The first day of a period, whatever the rule says of it. */
export function firstDayOf({ frequency, weekStart }: RecurrenceRule, period: number): number {
  if (frequency === 'YEARLY') return dayNumberOf(period, 1, 1);
  if (frequency === 'MONTHLY') return dayNumberOf(0, period + 1, 1);
  return frequency === 'WEEKLY' ? period * DAYS_PER_WEEK - 3 + weekStart : period;
}

/** The days of a period that the BY parts of a complete rule leave, in order. */
export function daysOf(rule: RecurrenceRule, period: number): number[] {
  const { frequency, byMonth } = rule;
  if (frequency === 'YEARLY') {
    return (byMonth ?? ALL_MONTHS).flatMap((month) => daysOfMonth(rule, period * 12 + month - 1));
  }
  if (frequency === 'MONTHLY') {
    return !byMonth || byMonth.includes(modulo(period, 12) + 1) ? daysOfMonth(rule, period) : [];
  }
  return wantedOf(rule, firstDayOf(rule, period), frequency === 'WEEKLY' ? DAYS_PER_WEEK : 1);
}

/** @param month since January of the year 0. */
function daysOfMonth(rule: RecurrenceRule, month: number): number[] {
  const before = dayNumberOf(0, month + 1, 1) - 1;
  const length = dayNumberOf(0, month + 2, 1) - before - 1;
  const { byMonthDay } = rule;
  if (!byMonthDay) return wantedOf(rule, before + 1, length);
  const named = byMonthDay.map((day) => (day < 0 ? length + 1 + day : day));
  return [...new Set(named)]
    .filter((day) => day > 0 && day <= length && isWanted(rule, civilDay(before + day)))
    .sort((a, b) => a - b)
    .map((day) => before + day);
}

function wantedOf(rule: RecurrenceRule, first: number, length: number): number[] {
  const days: number[] = [];
  for (let day = first; day < first + length; day += 1) if (isWanted(rule, civilDay(day))) days.push(day);
  return days;
}

function isWanted(rule: RecurrenceRule, day: CivilDay): boolean {
  const { byMonth, byWeekNumber, byYearDay, byMonthDay, byDay } = rule;
  if (byMonth && !byMonth.includes(day.month)) return false;
  if (byMonthDay && !isAt(byMonthDay, day.day, day.monthLength)) return false;
  if (byYearDay && !isAt(byYearDay, day.yearDay, day.yearLength)) return false;
  if (byWeekNumber && !isInWeek(byWeekNumber, day.number, rule.weekStart)) return false;
  return !byDay || isOnWeekday(byDay, day, rule.frequency === 'YEARLY' && !byMonth);
}

/** Whether a place is among those named, counted from 1, or from -1 at the end. */
function isAt(wanted: readonly number[], place: number, length: number): boolean {
  return wanted.includes(place) || wanted.includes(place - length - 1);
}

/** Whether a day is one of those weekdays, or the n-th of them in its year or its month. */
function isOnWeekday(
  wanted: NonNullable<RecurrenceRule['byDay']>,
  day: CivilDay,
  isInYear: boolean,
): boolean {
  const place = isInYear ? day.yearDay : day.day;
  const length = isInYear ? day.yearLength : day.monthLength;
  const fromStart = Math.ceil(place / DAYS_PER_WEEK);
  const fromEnd = -Math.ceil((length - place + 1) / DAYS_PER_WEEK);
  return wanted.some(
    ({ weekday, ordinal }) =>
      weekday === day.weekday && (ordinal === 0 || ordinal === fromStart || ordinal === fromEnd),
  );
}

/** Week 1 is the first with at least four days of its year. */
function isInWeek(wanted: readonly number[], day: number, weekStart: number): boolean {
  const week = Math.floor((day + 3 - weekStart) / DAYS_PER_WEEK);
  const { year } = civilDay(week * DAYS_PER_WEEK + weekStart);
  const first = firstWeekOf(year, weekStart);
  return isAt(wanted, week - first + 1, firstWeekOf(year + 1, weekStart) - first);
}

function firstWeekOf(year: number, weekStart: number): number {
  return Math.floor((dayNumberOf(year, 1, 4) + 3 - weekStart) / DAYS_PER_WEEK);
}
