import { busyTimes } from '../domain/busy-calendar.ts';
import { addDays, type CivilDate, weekdayOf } from '../domain/civil-date.ts';
import type { Plan } from '../domain/plan.ts';
import type { TimeWindow } from '../domain/study-request.ts';
import { MINUTES_PER_DAY, minuteOf } from '../time/wall-clock.ts';
import { type Grid, round } from './picture-grid.ts';
import { drawHatch } from './picture-hatch.ts';

/** Days without study: whole cells. */
export function awayDays(plan: Plan): CivilDate[] {
  const days: CivilDate[] = [];
  for (const { from, to } of plan.request.blackouts) {
    for (let day = from; day <= to; day = addDays(day, 1)) {
      if (day >= plan.request.startDate && day < plan.request.interviewDate) days.push(day);
    }
  }
  return days;
}

/**
 * Minutes that busy times take from the windows of each day. Busy times outside the windows do not matter to a plan and
 * are not shown.
 */
export function busyMinutes(plan: Plan): Map<CivilDate, number> {
  const wallClock = readWallClock(plan.request.timeZone);
  const byDay = new Map<CivilDate, number>();
  for (const { startsAt, endsAt } of busyTimes(plan.request)) {
    const start = wallClock(startsAt);
    const end = wallClock(endsAt);
    for (let day = start.date; day <= end.date; day = addDays(day, 1)) {
      const from = day === start.date ? start.minute : 0;
      const to = day === end.date ? end.minute : MINUTES_PER_DAY;
      const taken = windowsOf(plan, day).reduce(
        (sum, window) =>
          sum + Math.max(0, Math.min(to, minuteOf(window.to)) - Math.max(from, minuteOf(window.from))),
        0,
      );
      if (taken > 0) byDay.set(day, (byDay.get(day) ?? 0) + taken);
    }
  }
  return byDay;
}

/** A hatched strip at the foot of a day's cell, as high as the minutes that are taken. */
export function drawBusy(grid: Grid, date: CivilDate, minutes: number, width: number): string {
  const { x, y, height } = grid.cell(date);
  const high = round(Math.min(height, Math.max(3, minutes * grid.unitsPerMinute)));
  return drawHatch('away', { x, y: round(y + height - high), width, height: high });
}

function windowsOf(plan: Plan, date: CivilDate): TimeWindow[] {
  const { availability, exceptions } = plan.request;
  const exception = exceptions.find((each) => each.date === date);
  return exception?.windows ?? availability.filter(({ days }) => days.includes(weekdayOf(date)));
}

function readWallClock(timeZone: string): (instant: string) => { date: CivilDate; minute: number } {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  return (instant) => {
    const [date = '', time = ''] = format.format(new Date(instant)).split(' ');
    return { date, minute: minuteOf(time) };
  };
}
