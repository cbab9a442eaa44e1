import { type CivilDate, dayNumber, isCivilDate, WEEKDAYS } from '../domain/civil-date.ts';
import { AppError, type Issue } from '../domain/error.ts';
import type {
  AvailabilityWindow,
  StudyRequest,
  StudyRequestDraft,
  TimeWindow,
} from '../domain/study-request.ts';
import { ROUNDS } from '../domain/taxonomy.ts';
import { canonicalZone, clockOf, minuteOf, parseInstant, type Span, unknownZone } from './local-time.ts';
import { type DateOptions, resolveDates } from './resolve-dates.ts';
import { mergeSpans } from './slots.ts';

const DEFAULTS = {
  role: 'ml-engineer',
  sessionMinutes: { min: 30, max: 90 },
  maxReviewsPerDay: 6,
  reminderMinutes: 15,
  seed: 1,
} as const;

/** Limits that keep a request sensible and planning fast; each is said in the message that refuses a value. */
const LIMITS = {
  specialisations: 2,
  shortestSession: 10,
  longestSession: 240,
  entries: 500,
  busy: 5000,
  ownItems: 50,
  ownItemMinutes: { min: 5, max: 240 },
} as const;

/**
 * A request with every default filled in, windows merged and sorted: the only form that is planned.
 *
 * @param today in the person's zone.
 * @throws AppError `invalid` with an issue and a JSON Pointer for every wrong value.
 */
export function resolveRequest(
  draft: StudyRequestDraft,
  today: CivilDate,
  options: DateOptions = {},
): StudyRequest {
  const issues: Issue[] = [];
  const zone = resolveZone(draft.timeZone, issues);
  const dates = resolveDates(draft, today, options, issues);
  const request: StudyRequest = {
    ...dates,
    timeZone: zone,
    careerLevel: draft.careerLevel,
    role: draft.role ?? DEFAULTS.role,
    specialisations: resolveSpecialisations(draft.specialisations ?? [], issues),
    rounds: [...new Set(draft.rounds ?? ROUNDS)],
    availability: resolveAvailability(draft.availability, issues),
    sessionMinutes: resolveSessionMinutes(draft, issues),
    ...resolveCaps(draft, issues),
    exceptions: resolveExceptions(draft.exceptions ?? [], issues),
    blackouts: resolveBlackouts(draft.blackouts ?? [], issues),
    known: {
      topics: { ...draft.known?.topics },
      questions: [...(draft.known?.questions ?? [])],
    },
    busy: resolveBusy(draft.busy ?? [], issues),
    ownItems: resolveOwnItems(draft.ownItems ?? [], issues),
    onUnmarked: draft.onUnmarked ?? 'done',
    maxReviewsPerDay: draft.maxReviewsPerDay ?? DEFAULTS.maxReviewsPerDay,
    reminderMinutes: draft.reminderMinutes ?? DEFAULTS.reminderMinutes,
    seed: draft.seed ?? DEFAULTS.seed,
  };
  wholeNumber(request.maxReviewsPerDay, 0, 100, '/maxReviewsPerDay', issues);
  wholeNumber(request.reminderMinutes, 0, 1440, '/reminderMinutes', issues);
  wholeNumber(request.seed, 0, 2 ** 31 - 1, '/seed', issues);
  if (issues.length === 0) return request;
  const count = issues.length === 1 ? 'One value' : `${issues.length} values`;
  throw new AppError('invalid', `${count} of the request cannot be planned with.`, { issues });
}

function resolveZone(timeZone: string, issues: Issue[]): string {
  const zone = canonicalZone(timeZone);
  if (zone) return zone;
  issues.push(unknownZone(timeZone));
  return 'UTC';
}

function resolveSpecialisations(chosen: readonly string[], issues: Issue[]): string[] {
  const unique = [...new Set(chosen)];
  if (unique.length > LIMITS.specialisations) {
    issues.push({
      pointer: '/specialisations',
      code: 'too_many',
      message: `At most ${LIMITS.specialisations} specialisations can be chosen, and there are ${unique.length}.`,
    });
  }
  return unique;
}

function resolveAvailability(windows: readonly AvailabilityWindow[], issues: Issue[]): AvailabilityWindow[] {
  if (windows.length === 0) {
    issues.push({
      pointer: '/availability',
      code: 'required',
      message: 'A plan needs at least one window of time, such as Mondays from 19:00 to 21:00.',
    });
  }
  limitEntries(windows, LIMITS.entries, '/availability', issues);
  for (const [index, { days, from, to }] of windows.entries()) {
    if (days.length === 0) {
      issues.push({
        pointer: `/availability/${index}/days`,
        code: 'required',
        message: 'A window needs at least one day of the week.',
        allowed: WEEKDAYS,
      });
    }
    checkWindow({ from, to }, `/availability/${index}`, issues);
  }
  return mergeByDay(windows);
}

/** Windows that overlap or touch are one; days with the same windows share an entry. */
function mergeByDay(windows: readonly AvailabilityWindow[]): AvailabilityWindow[] {
  const merged = new Map<string, AvailabilityWindow>();
  for (const day of WEEKDAYS) {
    const ofDay = windows.filter(({ days }) => days.includes(day)).map(toSpan);
    for (const { from, to } of mergeSpans(ofDay.filter((span) => span.from < span.to))) {
      const entry = merged.get(`${from}-${to}`) ?? { days: [], from: clockOf(from), to: clockOf(to) };
      entry.days.push(day);
      merged.set(`${from}-${to}`, entry);
    }
  }
  return [...merged.values()];
}

function resolveSessionMinutes(
  { sessionMinutes }: StudyRequestDraft,
  issues: Issue[],
): StudyRequest['sessionMinutes'] {
  const max = sessionMinutes?.max ?? Math.max(DEFAULTS.sessionMinutes.max, sessionMinutes?.min ?? 0);
  const min = sessionMinutes?.min ?? Math.min(DEFAULTS.sessionMinutes.min, max);
  const { shortestSession, longestSession } = LIMITS;
  const isMinValid = wholeNumber(min, shortestSession, longestSession, '/sessionMinutes/min', issues);
  const isMaxValid = wholeNumber(max, shortestSession, longestSession, '/sessionMinutes/max', issues);
  if (isMinValid && isMaxValid && min > max) {
    issues.push({
      pointer: '/sessionMinutes/min',
      code: 'out_of_order',
      message: `The shortest session (${min} minutes) is longer than the longest (${max} minutes).`,
    });
  }
  return { min, max };
}

function resolveCaps(
  { minutesPerWeek, maxMinutesPerDay }: StudyRequestDraft,
  issues: Issue[],
): Pick<StudyRequest, 'minutesPerWeek' | 'maxMinutesPerDay'> {
  if (minutesPerWeek !== undefined) wholeNumber(minutesPerWeek, 10, 10_080, '/minutesPerWeek', issues);
  if (maxMinutesPerDay !== undefined) wholeNumber(maxMinutesPerDay, 10, 1440, '/maxMinutesPerDay', issues);
  return {
    ...(minutesPerWeek === undefined ? {} : { minutesPerWeek }),
    ...(maxMinutesPerDay === undefined ? {} : { maxMinutesPerDay }),
  };
}

function resolveExceptions(
  exceptions: StudyRequest['exceptions'],
  issues: Issue[],
): StudyRequest['exceptions'] {
  limitEntries(exceptions, LIMITS.entries, '/exceptions', issues);
  const seen = new Map<CivilDate, number>();
  for (const [index, { date, windows }] of exceptions.entries()) {
    const pointer = `/exceptions/${index}`;
    checkDate(date, `${pointer}/date`, issues);
    const first = seen.get(date);
    if (first !== undefined) {
      issues.push({
        pointer: `${pointer}/date`,
        code: 'duplicate',
        message: `${date} has an exception already (number ${first + 1}); put all its windows into one.`,
      });
    }
    seen.set(date, index);
    for (const [place, window] of windows.entries())
      checkWindow(window, `${pointer}/windows/${place}`, issues);
  }
  return [...exceptions]
    .sort((a, b) => (a.date < b.date ? -1 : 1))
    .map(({ date, windows }) => ({
      date,
      windows: mergeSpans(windows.map(toSpan)).map(({ from, to }) => ({
        from: clockOf(from),
        to: clockOf(to),
      })),
    }));
}

function resolveBlackouts(blackouts: StudyRequest['blackouts'], issues: Issue[]): StudyRequest['blackouts'] {
  limitEntries(blackouts, LIMITS.entries, '/blackouts', issues);
  for (const [index, { from, to }] of blackouts.entries()) {
    const areDates =
      checkDate(from, `/blackouts/${index}/from`, issues) && checkDate(to, `/blackouts/${index}/to`, issues);
    if (!areDates) continue;
    if (to < from) {
      issues.push({
        pointer: `/blackouts/${index}/to`,
        code: 'out_of_order',
        message: `The range ends on ${to}, before it begins on ${from}; both days are part of it.`,
      });
    } else if (dayNumber(to) - dayNumber(from) > 366) {
      issues.push({
        pointer: `/blackouts/${index}/to`,
        code: 'too_long',
        message: `The range from ${from} to ${to} is longer than a year.`,
      });
    }
  }
  return [...blackouts].sort((a, b) => compare(a.from, b.from) || compare(a.to, b.to));
}

function resolveBusy(busy: StudyRequest['busy'], issues: Issue[]): StudyRequest['busy'] {
  limitEntries(busy, LIMITS.busy, '/busy', issues);
  const timed = busy.map((interval, index) => {
    const pointer = `/busy/${index}`;
    const from = checkInstant(interval.startsAt, `${pointer}/startsAt`, issues);
    const to = checkInstant(interval.endsAt, `${pointer}/endsAt`, issues);
    if (from !== undefined && to !== undefined && to <= from) {
      issues.push({
        pointer: `${pointer}/endsAt`,
        code: 'out_of_order',
        message: `The interval ends at ${interval.endsAt}, not after it begins at ${interval.startsAt}.`,
      });
    }
    return { interval, from: from ?? 0, to: to ?? 0 };
  });
  return timed.sort((a, b) => a.from - b.from || a.to - b.to).map(({ interval }) => interval);
}

function resolveOwnItems(ownItems: StudyRequest['ownItems'], issues: Issue[]): StudyRequest['ownItems'] {
  limitEntries(ownItems, LIMITS.ownItems, '/ownItems', issues);
  const seen = new Set<string>();
  const { min, max } = LIMITS.ownItemMinutes;
  for (const [index, { id, title, minutes }] of ownItems.entries()) {
    const pointer = `/ownItems/${index}`;
    if (!/^own-[A-Za-z0-9_-]{1,60}$/.test(id)) {
      issues.push({
        pointer: `${pointer}/id`,
        code: 'bad_id',
        message: `"${id}" is no id of an own item; it is "own-" and up to 60 letters, digits, "-" or "_".`,
      });
    } else if (seen.has(id)) {
      issues.push({
        pointer: `${pointer}/id`,
        code: 'duplicate',
        message: `"${id}" is the id of an earlier own item.`,
      });
    }
    seen.add(id);
    if (title.trim() === '') {
      issues.push({ pointer: `${pointer}/title`, code: 'required', message: 'An own item needs a title.' });
    }
    wholeNumber(minutes, min, max, `${pointer}/minutes`, issues);
  }
  return [...ownItems];
}

function checkWindow(window: TimeWindow, pointer: string, issues: Issue[]): boolean {
  let areTimes = true;
  for (const end of ['from', 'to'] as const) {
    if (/^([01]\d|2[0-3]):[0-5]\d$/.test(window[end]) || window[end] === '24:00') continue;
    areTimes = false;
    issues.push({
      pointer: `${pointer}/${end}`,
      code: 'bad_time',
      message: `"${window[end]}" is no time of day; write hours and minutes such as "19:00", and "24:00" for midnight at the end.`,
    });
  }
  if (!areTimes || window.from < window.to) return areTimes;
  issues.push({
    pointer: `${pointer}/to`,
    code: 'out_of_order',
    message: `The window ends at ${window.to}, not after it begins at ${window.from}; one over midnight is two windows.`,
  });
  return false;
}

function checkDate(date: CivilDate, pointer: string, issues: Issue[]): boolean {
  if (isCivilDate(date)) return true;
  issues.push({ pointer, code: 'bad_date', message: `"${date}" is no date; dates look like "2026-12-24".` });
  return false;
}

function checkInstant(text: string, pointer: string, issues: Issue[]): number | undefined {
  const epochMs = parseInstant(text);
  if (epochMs === undefined) {
    issues.push({
      pointer,
      code: 'bad_instant',
      message: `"${text}" is no instant; write it with its offset, such as "2026-12-07T18:00:00-05:00".`,
    });
  }
  return epochMs;
}

function wholeNumber(value: number, min: number, max: number, pointer: string, issues: Issue[]): boolean {
  if (Number.isInteger(value) && min <= value && value <= max) return true;
  issues.push({
    pointer,
    code: 'out_of_range',
    message: `${value} is not a whole number from ${min} to ${max}.`,
  });
  return false;
}

function limitEntries(entries: readonly unknown[], most: number, pointer: string, issues: Issue[]): void {
  if (entries.length <= most) return;
  issues.push({
    pointer,
    code: 'too_many',
    message: `There are ${entries.length} entries; at most ${most} are taken.`,
  });
}

function toSpan({ from, to }: TimeWindow): Span {
  return { from: minuteOf(from), to: minuteOf(to) };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
