import { WEEKDAYS, type Weekday } from '../domain/civil-date.ts';
import type { Infeasible, PlannerInput } from '../domain/plan.ts';
import type { StudyRequest } from '../domain/study-request.ts';
import { at } from './element.ts';
import { isListed, sittingsOf } from './fit.ts';
import { clockOf } from './local-time.ts';
import { freeTime, makeSlots } from './slots.ts';

/** A change of one field of a request that might make room for a plan. */
interface Relaxation {
  pointer: string;
  value: unknown;
  message: string;
  request: StudyRequest;
}

/** Why there can be no plan, or none that holds anything; `canPlan` tries a relaxed input for good. */
export function explainInfeasibility(
  input: PlannerInput,
  canPlan: (input: PlannerInput) => boolean,
): Infeasible {
  const fault = faultOf(input) ?? nothingFits(input);
  const works = ({ request }: Relaxation) => {
    const relaxed = { ...input, request };
    return faultOf(relaxed) === undefined && canPlan(relaxed);
  };
  for (const steps of relaxations(input.request)) {
    const found = leastThatWorks(steps, works);
    if (!found) continue;
    const { pointer, value, message } = found;
    return {
      ...fault,
      constraint: CONSTRAINT_OF[pointer] ?? fault.constraint,
      pointer,
      relaxation: { pointer, value, message },
    };
  }
  const several = leastTogether(input.request, works);
  return several ? { ...fault, relaxation: several } : fault;
}

/** The first of rising steps that works, by halving; undefined where not even the last does. */
function leastThatWorks(
  steps: readonly Relaxation[],
  works: (step: Relaxation) => boolean,
): Relaxation | undefined {
  const last = steps.at(-1);
  if (!last || !works(last)) return undefined;
  let [low, high] = [0, steps.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (works(at(steps, middle))) high = middle;
    else low = middle + 1;
  }
  return at(steps, low);
}

/**
 * What makes a plan impossible, as far as it can be seen without making one: fewer than half of the weeks hold one
 * session of the shortest length, or no item fits the longest.
 */
export function faultOf(input: PlannerInput): Infeasible | undefined {
  const { request } = input;
  const calendar = freeTime(request);
  const slots = makeSlots(request, calendar);
  const { min } = request.sessionMinutes;
  const weeks = new Set(slots.filter(({ share }) => share >= min).map(({ week }) => week));
  if (weeks.size * 2 < calendar.weeks) {
    return {
      constraint: 'H2',
      pointer: '/availability',
      message: `Only ${weeks.size} of ${calendar.weeks} weeks have room for one session of ${min} minutes; a plan needs at least half of them.`,
    };
  }
  const longest = Math.max(...slots.map(({ capacity }) => capacity));
  const hasItem = input.items.some(
    (item) => !isListed(input, item.id) && sittingsOf(item, longest) !== undefined,
  );
  return hasItem ? undefined : nothingFits(input);
}

function nothingFits({ request }: PlannerInput): Infeasible {
  const { min, max } = request.sessionMinutes;
  return {
    constraint: 'H12',
    pointer: '/sessionMinutes',
    message: `Nothing of what could be studied makes up a session of ${min} to ${max} minutes in the time there is.`,
  };
}

/** The constraint that binds where a change of the field frees the request. */
const CONSTRAINT_OF: Record<string, string> = {
  '/busy': 'H1',
  '/availability': 'H2',
  '/exceptions': 'H2',
  '/blackouts': 'H3',
  '/maxMinutesPerDay': 'H4',
  '/minutesPerWeek': 'H4',
  '/sessionMinutes/min': 'H12',
  '/sessionMinutes/max': 'H12',
};

/** Changes of one field each, the least painful first, every one a series of rising steps. */
function relaxations(request: StudyRequest): Relaxation[][] {
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
    ...giveUp(request, 'busy', 'busy times'),
    ...giveUp(request, 'exceptions', 'exceptions'),
    ...giveUp(request, 'blackouts', 'blackouts'),
    ...WEEKDAYS.map((weekday) => [openUp(request, [weekday], min)]),
    stepsUp(min - 1, MOST_SESSION_MINUTES).map((minutes) => openUp(request, [...WEEKDAYS], minutes)),
  ];
}

const STEP_MINUTES = 5;
const LEAST_SESSION_MINUTES = 10;
const MOST_SESSION_MINUTES = 240;
const MOST_MINUTES_PER_WEEK = 1200;

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
function giveUp(
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

/** One more window in the evening, on these days. */
function openUp(request: StudyRequest, days: Weekday[], minutes: number): Relaxation {
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

const EVENING_ENDS = 22 * 60;

/** Fields that may have to give way together, the dearest to the person first. */
const FIELDS = [
  ['availability', 'open more time'],
  ['blackouts', 'give up the blackouts'],
  ['exceptions', 'give up the exceptions'],
  ['busy', 'give up the busy times'],
  ['sessionMinutes', 'allow other session lengths'],
  ['maxMinutesPerDay', 'lift the cap on a day'],
  ['minutesPerWeek', 'lift the cap on a week'],
] as const;

/**
 * Where no one field frees the request: the fields that must change together. Everything is freed, then each field put
 * back as it was if a plan remains possible, so that none of those left could be spared (a deletion filter).
 */
function leastTogether(
  request: StudyRequest,
  works: (step: Relaxation) => boolean,
): Infeasible['relaxation'] | undefined {
  const asRelaxation = (value: StudyRequest): Relaxation => ({
    pointer: '',
    value,
    message: '',
    request: value,
  });
  let relaxed = freeAll(request);
  if (!works(asRelaxation(relaxed))) return undefined;
  const changed: string[] = [];
  for (const [field, text] of FIELDS) {
    const { [field]: _freed, ...others } = relaxed;
    const kept = {
      ...others,
      ...(request[field] === undefined ? {} : { [field]: request[field] }),
    } as StudyRequest;
    if (works(asRelaxation(kept))) relaxed = kept;
    else changed.push(text);
  }
  return {
    pointer: '',
    value: relaxed,
    message: `Several things have to change together: ${changed.join(', ')}.`,
  };
}

function freeAll(request: StudyRequest): StudyRequest {
  const { minutesPerWeek: _week, maxMinutesPerDay: _day, ...rest } = request;
  const { availability } = openUp(request, [...WEEKDAYS], MOST_SESSION_MINUTES).request;
  const min = Math.min(request.sessionMinutes.min, 30);
  const sessionMinutes = { min, max: Math.max(request.sessionMinutes.max, 120) };
  return { ...rest, availability, sessionMinutes, busy: [], exceptions: [], blackouts: [] };
}
