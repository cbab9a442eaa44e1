import { busyTimes } from '../../domain/busy-calendar.ts';
import { addDays, type CivilDate, dayNumber, daysBetween, weekdayOf } from '../../domain/civil-date.ts';
import { MS_PER_DAY } from '../../domain/durations.ts';
import type { StudyRequest, TimeWindow } from '../../domain/study-request.ts';
import { spansOn } from '../../time/instants.ts';
import { parseInstant, stretchesOf } from '../../time/local-time.ts';
import { mergeSpans, subtract } from '../../time/spans.ts';
import { minuteOf, type Span } from '../../time/wall-clock.ts';
import { EVE_MINUTES, REST_MINUTES, SHORTEST_REVIEW_SESSION } from './limits.ts';
import { divideTime, nextStart } from './rests.ts';

/** A place for one session. */
export interface Slot {
  /** Position by start. */
  readonly index: number;
  /** Days from the plan's first. */
  readonly day: number;
  readonly week: number;
  /** Position of the free window; the sessions of one window follow each other and share its minutes. */
  readonly window: number;
  /** The most minutes that the session can have. */
  readonly capacity: number;
  /** What it holds when every slot before it in its window is full: these add up to the time there is. */
  readonly share: number;
}

export interface FreeWindow extends Span {
  readonly day: number;
  /** Whether it begins with a session that the plan has, whatever its start (H15). */
  readonly keepsStart?: true;
}

/** The person's free time in days, weeks and windows, with the caps that hold on each. */
export interface Calendar {
  readonly startDate: CivilDate;
  readonly days: number;
  readonly weeks: number;
  /** By start. */
  readonly windows: readonly FreeWindow[];
  readonly minutesPerDay: number;
  readonly minutesPerWeek: number;
}

const UNLIMITED = Number.MAX_SAFE_INTEGER;

/** The free time of a request: windows less blackouts and busy times, cut where the offset changes (H1–H3, H10). */
export function freeTime(request: StudyRequest): Calendar {
  const days = daysBetween(request.startDate, request.interviewDate);
  const busy = busyTimes(request).map(
    ({ startsAt, endsAt }) => [parseInstant(startsAt) ?? 0, parseInstant(endsAt) ?? 0] as const,
  );
  const exceptions = new Map(request.exceptions.map(({ date, windows }) => [date, windows]));
  const windows: FreeWindow[] = [];
  for (let day = 0; day < days; day++) {
    const date = addDays(request.startDate, day);
    // A day more on both sides holds whatever offset the zone has; the rest is not worth asking of its clock.
    const near = busy.filter(([from, to]) => to > midnightMs(date, -1) && from < midnightMs(date, 2));
    const taken = near.flatMap(([from, to]) => spansOn(date, from, to, request.timeZone));
    for (const span of subtract(openSpans(request, date, exceptions.get(date)), taken))
      windows.push({ day, ...span });
  }
  return {
    startDate: request.startDate,
    days,
    weeks: Math.ceil(days / 7),
    windows,
    minutesPerDay: request.maxMinutesPerDay ?? UNLIMITED,
    minutesPerWeek: request.minutesPerWeek ?? UNLIMITED,
  };
}

function midnightMs(date: CivilDate, daysLater: number): number {
  return (dayNumber(date) + daysLater) * MS_PER_DAY;
}

/** The most minutes of study on a day: the person's cap (H4), and no more than a light eve holds (H17). */
export function mostMinutesOn({ minutesPerDay, days }: Calendar, day: number): number {
  return day === days - 1 ? Math.min(EVE_MINUTES, minutesPerDay) : minutesPerDay;
}

/**
 * The availability windows of a date, whatever is busy; each within one offset. What follows a change of the clock begins
 * with a rest, since what the wall clock shows between them may not have been (H16).
 */
export function openSpans(
  request: StudyRequest,
  date: CivilDate,
  replacement?: readonly TimeWindow[],
): Span[] {
  if (request.blackouts.some(({ from, to }) => from <= date && date <= to)) return [];
  const weekday = weekdayOf(date);
  const windows = replacement ?? request.availability.filter(({ days }) => days.includes(weekday));
  const spans = mergeSpans(windows.map(({ from, to }) => ({ from: minuteOf(from), to: minuteOf(to) })));
  if (spans.length === 0) return [];
  return stretchesOf(date, request.timeZone).flatMap((stretch, place) => {
    const opens = stretch.from + (place === 0 ? 0 : REST_MINUTES);
    return spans
      .map(({ from, to }) => ({ from: Math.max(from, opens), to: Math.min(to, stretch.to) }))
      .filter(({ from, to }) => from < to);
  });
}

/**
 * Places for sessions: each window in as few sessions as the longest session allows, with rests between them (H16), less
 * what the weekly cap makes useless, spread over the week's days. How a window's minutes divide among its sessions stays open.
 */
export function makeSlots(request: StudyRequest, calendar: Calendar): Slot[] {
  const places: Slot[] = [];
  const longest = Math.min(request.sessionMinutes.max, calendar.minutesPerDay, calendar.minutesPerWeek);
  for (const [window, { day, from, to }] of calendar.windows.entries()) {
    const most = Math.min(longest, mostMinutesOn(calendar, day));
    const length = to - nextStart(from);
    for (const share of divideTime(length, most, SHORTEST_REVIEW_SESSION)) {
      const capacity = Math.min(length, most);
      places.push({ index: 0, day, week: Math.floor(day / 7), window, capacity, share });
    }
  }
  return weeksOf(places)
    .flatMap((week) => spread(week, calendar))
    .map((slot, index) => ({ ...slot, index }));
}

function weeksOf(slots: readonly Slot[]): Slot[][] {
  const weeks = new Map<number, Slot[]>();
  for (const slot of slots) weeks.set(slot.week, [...(weeks.get(slot.week) ?? []), slot]);
  return [...weeks.values()];
}

/**
 * The slots of a week that its caps can fill. Rounds over the days: the day with the fewest minutes offers its longest
 * slot left, days farthest from the ones already chosen first, until the cap is reached.
 */
function spread(slots: readonly Slot[], calendar: Calendar): Slot[] {
  const byDay = new Map<number, Slot[]>();
  for (const slot of slots) byDay.set(slot.day, [...(byDay.get(slot.day) ?? []), slot]);
  for (const day of byDay.values()) day.sort((a, b) => b.share - a.share || a.window - b.window);
  const dayMinutes = new Map<number, number>();
  const chosen: Slot[] = [];
  let left = calendar.minutesPerWeek;
  while (left >= SHORTEST_REVIEW_SESSION && byDay.size > 0) {
    const day = nextDay(byDay, dayMinutes);
    const queue = byDay.get(day) ?? [];
    const slot = queue.shift();
    const used = dayMinutes.get(day) ?? 0;
    const dayLeft = mostMinutesOn(calendar, day) - used;
    if (queue.length === 0 || dayLeft < SHORTEST_REVIEW_SESSION) byDay.delete(day);
    if (!slot || dayLeft < SHORTEST_REVIEW_SESSION) continue;
    const share = Math.min(slot.share, dayLeft, left);
    chosen.push({ ...slot, share });
    dayMinutes.set(day, used + share);
    left -= share;
  }
  return chosen.sort((a, b) => a.day - b.day || a.window - b.window || b.share - a.share);
}

/** The day with the fewest minutes so far; among those, the one farthest from every chosen day, then the earliest. */
function nextDay(
  byDay: ReadonlyMap<number, readonly Slot[]>,
  dayMinutes: ReadonlyMap<number, number>,
): number {
  let best = -1;
  let bestMinutes = UNLIMITED;
  let bestDistance = -1;
  for (const day of byDay.keys()) {
    const minutes = dayMinutes.get(day) ?? 0;
    let distance = 7;
    for (const chosen of dayMinutes.keys()) distance = Math.min(distance, Math.abs(chosen - day));
    if (minutes < bestMinutes || (minutes === bestMinutes && distance > bestDistance)) {
      [best, bestMinutes, bestDistance] = [day, minutes, distance];
    }
  }
  return best;
}
