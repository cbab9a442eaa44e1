import {
  type CivilDate,
  daysBetween,
  startOfWeek,
  type Weekday,
  weekdayOf,
  weekFrom,
} from '../domain/civil-date.ts';
import type { Plan } from '../domain/plan.ts';
import type { Session } from '../domain/session.ts';
import { minuteOf } from '../time/wall-clock.ts';

/** Units of the picture: about a pixel on a phone. */
export const COLUMN = 44;
/** A day's cell; the rest of its column is the gap to the next. */
export const CELL = 41;
export const LEFT = 34;
export const HEAD = 46;
const TALLEST_DAY = 46;
/** However full the days are, an hour is high enough for its label. */
const LEAST_UNITS_PER_MINUTE = 0.19;
const LOWEST_ROW = 17;
const GAP = 2;

/** Where things stand: weeks are columns, their days rows. */
export interface Grid {
  /** The first day of the first week. */
  firstDay: CivilDate;
  /** From the top. */
  weekdays: readonly Weekday[];
  weeks: number;
  width: number;
  /** The bottom of the last row. */
  bottom: number;
  unitsPerMinute: number;
  rowTop: readonly number[];
  rowHeight: readonly number[];
  /** The corner of a day's cell. */
  cell(date: CivilDate): { x: number; y: number; height: number };
}

/** A grid for the days from a plan's first to its interview; a row is as high as its fullest day needs. */
export function layGrid(plan: Plan, weekStart: Weekday): Grid {
  const { startDate, interviewDate } = plan.request;
  const first = startOfWeek(startDate, weekStart);
  const weekdays = weekFrom(weekStart);
  const weeks = Math.floor(daysBetween(first, interviewDate) / 7) + 1;
  const days = sessionsByDay(plan);
  const fullest = Math.max(60, ...[...days.values()].map(minutesOf));
  const unitsPerMinute = Math.max(LEAST_UNITS_PER_MINUTE, TALLEST_DAY / fullest);
  const rowHeight = weekdays.map((weekday) => {
    const needs = [...days]
      .filter(([date]) => weekdayOf(date) === weekday)
      .map(([, sessions]) => minutesOf(sessions) * unitsPerMinute + (sessions.length + 1) * GAP);
    return Math.round(Math.max(LOWEST_ROW, ...needs));
  });
  const rowTop = rowHeight.map(
    (_, row) => HEAD + rowHeight.slice(0, row).reduce((sum, height) => sum + height + 3, 0),
  );
  return {
    firstDay: first,
    weekdays,
    weeks,
    width: LEFT + weeks * COLUMN + 4,
    bottom: (rowTop[6] ?? 0) + (rowHeight[6] ?? 0),
    unitsPerMinute,
    rowTop,
    rowHeight,
    cell(date) {
      const day = daysBetween(first, date);
      const row = ((day % 7) + 7) % 7;
      return { x: LEFT + Math.floor(day / 7) * COLUMN, y: rowTop[row] ?? 0, height: rowHeight[row] ?? 0 };
    },
  };
}

/** What a picture shows of a plan, by day: what was dropped is gone. */
export function sessionsByDay(plan: Plan): Map<CivilDate, Session[]> {
  const days = new Map<CivilDate, Session[]>();
  for (const session of plan.sessions) {
    if (session.status === 'dropped') continue;
    days.set(session.date, [...(days.get(session.date) ?? []), session]);
  }
  return days;
}

/** A session with its rectangle. */
export interface PlacedSession {
  session: Session;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The sessions of one day, each under the one before. */
export function stackDay(grid: Grid, date: CivilDate, sessions: readonly Session[]): PlacedSession[] {
  const { x, y } = grid.cell(date);
  let top = y + GAP;
  return sessions.map((session) => {
    const height = Math.max(5, round(lengthOf(session) * grid.unitsPerMinute));
    const placed = { session, x: x + 1.5, y: round(top), width: CELL - 3, height };
    top += height + GAP;
    return placed;
  });
}

/** Minutes on the wall clock. */
export function lengthOf({ from, to }: Pick<Session, 'from' | 'to'>): number {
  return minuteOf(to) - minuteOf(from);
}

export function round(units: number): number {
  return Math.round(units * 10) / 10;
}

function minutesOf(sessions: readonly Session[]): number {
  return sessions.reduce((sum, session) => sum + lengthOf(session), 0);
}
