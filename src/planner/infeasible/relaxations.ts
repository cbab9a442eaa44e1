import { WEEKDAYS, type Weekday } from '../../domain/civil-date.ts';
import { SESSION_MINUTES } from '../../domain/request-limits.ts';
import type { AvailabilityWindow, StudyRequest } from '../../domain/study-request.ts';
import { clockOf, MINUTES_PER_DAY, minuteOf } from '../../time/wall-clock.ts';
import { at } from '../model/at.ts';

const STEP_MINUTES = 5;
const LEAST_SESSION_MINUTES = 10;
const MOST_MINUTES_PER_WEEK = 1200;
export const MOST_SESSION_MINUTES = SESSION_MINUTES.max;
const EVENING_ENDS = 22 * 60;

/** A change of one field of a request that might make room for a plan. */
export interface Relaxation {
  pointer: string;
  value: unknown;
  message: string;
  request: StudyRequest;
}

/** Changes of one field each, the least painful first, every one a series of rising steps. */
export function relaxationsOf(request: StudyRequest): Relaxation[][] {
  const { min, max } = request.sessionMinutes;
  const shorter = stepsDown(min).map((value) => ({
    pointer: '/sessionMinutes/min',
    value,
    message: `Allow sessions of ${value} minutes.`,
    request: { ...request, sessionMinutes: { min: value, max } },
  }));
  const longer = stepsUp(max, MOST_SESSION_MINUTES).map((value) => ({
    pointer: '/sessionMinutes/max',
    value,
    message: `Allow sessions of up to ${value} minutes.`,
    request: { ...request, sessionMinutes: { min, max: value } },
  }));
  return [
    raiseCap(request, 'minutesPerWeek'),
    raiseCap(request, 'maxMinutesPerDay'),
    shorter,
    longer,
    ...withoutEntries(request, 'busy', 'busy times'),
    ...withoutEntries(request, 'exceptions', 'exceptions'),
    ...withoutEntries(request, 'blackouts', 'blackouts'),
    ...request.availability.map((_, place) => lengthen(request, [place])),
    ...(request.availability.length > 1 ? [lengthen(request, [...request.availability.keys()])] : []),
    ...WEEKDAYS.map((weekday) => [openUp(request, [weekday], min)]),
    stepsUp(min - 1, MOST_SESSION_MINUTES).map((minutes) => openUp(request, [...WEEKDAYS], minutes)),
  ];
}

function raiseCap(request: StudyRequest, field: 'minutesPerWeek' | 'maxMinutesPerDay'): Relaxation[] {
  const now = request[field];
  if (now === undefined) return [];
  const unit = field === 'minutesPerWeek' ? 'week' : 'day';
  return stepsUp(now, MOST_MINUTES_PER_WEEK).map((value) => ({
    pointer: `/${field}`,
    value,
    message: `Allow ${value} minutes a ${unit}.`,
    request: { ...request, [field]: value },
  }));
}

function stepsUp(from: number, to: number): number[] {
  const first = Math.floor(from / STEP_MINUTES) * STEP_MINUTES + STEP_MINUTES;
  const count = Math.max(0, Math.floor((to - first) / STEP_MINUTES) + 1);
  return Array.from({ length: count }, (_, step) => first + step * STEP_MINUTES);
}

function stepsDown(from: number): number[] {
  const first = Math.ceil(from / STEP_MINUTES) * STEP_MINUTES - STEP_MINUTES;
  const count = Math.max(0, Math.floor((first - LEAST_SESSION_MINUTES) / STEP_MINUTES) + 1);
  return Array.from({ length: count }, (_, step) => first - step * STEP_MINUTES);
}

/** The list without any one of its first entries, then without the first two, three, … of them. */
function withoutEntries(
  request: StudyRequest,
  field: 'busy' | 'exceptions' | 'blackouts',
  name: string,
): Relaxation[][] {
  const entries: readonly unknown[] = request[field];
  const keep = (value: readonly unknown[]): Relaxation => {
    const dropped = entries.length - value.length;
    const message = `Give up ${dropped === entries.length ? 'the' : `${dropped} of the ${entries.length}`} ${name}.`;
    return { pointer: `/${field}`, value, message, request: { ...request, [field]: value } };
  };
  return [
    ...entries.slice(0, 20).map((_, out) => [keep(entries.filter((_, place) => place !== out))]),
    entries.map((_, place) => keep(entries.slice(place + 1))),
  ];
}

/** One window longer, or all of them, by rising minutes: to a later step of the clock, then, from midnight on, from earlier. */
function lengthen(request: StudyRequest, places: readonly number[]): Relaxation[] {
  return stepsUp(0, MOST_SESSION_MINUTES).map((minutes) => {
    const value = request.availability.map((window, place) =>
      places.includes(place) ? lengthened(window, minutes) : window,
    );
    const [place = 0] = places;
    const [before, after] = [request.availability[place], value[place]];
    const message =
      places.length === 1 && before && after
        ? `Make the window of ${before.days.join(', ')} longer: ${after.from} to ${after.to}.`
        : `Make every window up to ${minutes} minutes longer.`;
    return { pointer: '/availability', value, message, request: { ...request, availability: value } };
  });
}

function lengthened(window: AvailabilityWindow, minutes: number): AvailabilityWindow {
  const [from, to] = [minuteOf(window.from), minuteOf(window.to)];
  const end = Math.floor((to + minutes) / STEP_MINUTES) * STEP_MINUTES;
  const beyond = Math.max(0, end - MINUTES_PER_DAY);
  return { ...window, from: clockOf(Math.max(0, from - beyond)), to: clockOf(end - beyond) };
}

/** One more window in the evening, on these days. */
export function openUp(request: StudyRequest, days: Weekday[], minutes: number): Relaxation {
  const window = { from: clockOf(EVENING_ENDS - minutes), to: clockOf(EVENING_ENDS) };
  const value = [...request.availability, { days, ...window }];
  const when = days.length === 1 ? `on ${at(days, 0)}` : 'every day';
  return {
    pointer: '/availability',
    value,
    message: `Make room from ${window.from} to ${window.to} ${when}.`,
    request: { ...request, availability: value },
  };
}
