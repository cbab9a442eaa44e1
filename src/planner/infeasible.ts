import { WEEKDAYS, type Weekday } from '../domain/civil-date.ts';
import type { Infeasible, PlannerInput } from '../domain/plan.ts';
import type { StudyRequest } from '../domain/study-request.ts';
import { at } from './element.ts';
import { clockOf, MINUTES_PER_DAY } from './local-time.ts';
import { isKnown, sittingsOf } from './select.ts';
import { freeTime, makeSlots } from './slots.ts';

/** A change of one field of a request that might make room for a plan. */
interface Relaxation {
  pointer: string;
  value: unknown;
  message: string;
  request: StudyRequest;
}

/**
 * Why a request can have no plan; undefined where it can: at least half of the weeks hold one session of the shortest
 * length, and an item fits. The smallest relaxation is searched for and tried before it is offered.
 */
export function findInfeasibility(input: PlannerInput): Infeasible | undefined {
  const fault = faultOf(input);
  if (!fault) return undefined;
  const relaxation = relaxations(input).find(({ request }) => !faultOf({ ...input, request }));
  if (!relaxation) return fault;
  const { pointer, value, message } = relaxation;
  return {
    ...fault,
    constraint: constraintAt(pointer) ?? fault.constraint,
    pointer,
    relaxation: { pointer, value, message },
  };
}

function faultOf(input: PlannerInput): Infeasible | undefined {
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
    (item) => !isKnown(input, item) && sittingsOf(item, longest) !== undefined,
  );
  if (hasItem) return undefined;
  return {
    constraint: 'H12',
    pointer: '/sessionMinutes/max',
    message: `No item fits a session of ${longest} minutes.`,
  };
}

function constraintAt(pointer: string): string | undefined {
  const found = Object.entries(CONSTRAINT_OF).find(([prefix]) => pointer.startsWith(prefix));
  return found?.[1];
}

const CONSTRAINT_OF: Record<string, string> = {
  '/busy': 'H1',
  '/availability': 'H2',
  '/exceptions': 'H2',
  '/blackouts': 'H3',
  '/maxMinutesPerDay': 'H4',
  '/minutesPerWeek': 'H4',
  '/sessionMinutes': 'H12',
};

/** Changes of one field each, the least first: caps, session lengths, busy times, blackouts, then more availability. */
function relaxations({ request }: PlannerInput): Relaxation[] {
  const { min, max } = request.sessionMinutes;
  return [
    ...[...caps(request, 'minutesPerWeek')],
    ...[...caps(request, 'maxMinutesPerDay')],
    ...stepsDown(min).map((value) => ({
      pointer: '/sessionMinutes/min',
      value,
      message: `Allow sessions of ${value} minutes.`,
      request: { ...request, sessionMinutes: { min: value, max } },
    })),
    ...stepsUp(max).map((value) => ({
      pointer: '/sessionMinutes/max',
      value,
      message: `Allow sessions of up to ${value} minutes.`,
      request: { ...request, sessionMinutes: { min, max: value } },
    })),
    ...without(request, 'busy', 'busy times'),
    ...without(request, 'exceptions', 'exceptions'),
    ...without(request, 'blackouts', 'blackouts'),
    ...moreAvailability(request),
  ];
}

function* caps(request: StudyRequest, field: 'minutesPerWeek' | 'maxMinutesPerDay'): Generator<Relaxation> {
  const now = request[field];
  if (now === undefined) return;
  for (const value of stepsUp(now)) {
    const message = `Allow ${value} minutes a ${field === 'minutesPerWeek' ? 'week' : 'day'}.`;
    yield { pointer: `/${field}`, value, message, request: { ...request, [field]: value } };
  }
}

const STEP_MINUTES = 5;
const LEAST_SESSION_MINUTES = 10;
const MOST_SESSION_MINUTES = 240;

function stepsUp(from: number): number[] {
  const first = Math.floor(from / STEP_MINUTES) * STEP_MINUTES + STEP_MINUTES;
  const count = Math.max(0, Math.floor((MOST_SESSION_MINUTES - first) / STEP_MINUTES) + 1);
  return Array.from({ length: count }, (_, step) => first + step * STEP_MINUTES);
}

function stepsDown(from: number): number[] {
  const first = Math.ceil(from / STEP_MINUTES) * STEP_MINUTES - STEP_MINUTES;
  const count = Math.max(0, Math.floor((first - LEAST_SESSION_MINUTES) / STEP_MINUTES) + 1);
  return Array.from({ length: count }, (_, step) => first - step * STEP_MINUTES);
}

/** The list without one entry, each in turn, then without the first two, three, … of them. */
function without(
  request: StudyRequest,
  field: 'busy' | 'exceptions' | 'blackouts',
  name: string,
): Relaxation[] {
  const entries: readonly unknown[] = request[field];
  const keep = (value: readonly unknown[]): Relaxation => {
    const dropped = entries.length - value.length;
    const message = `Give up ${dropped === entries.length ? 'the' : `${dropped} of the ${entries.length}`} ${name}.`;
    return { pointer: `/${field}`, value, message, request: { ...request, [field]: value } };
  };
  if (entries.length === 0) return [];
  return [
    ...entries.slice(0, 50).map((_, out) => keep(entries.filter((_, place) => place !== out))),
    ...entries.slice(1).map((_, out) => keep(entries.slice(out + 2))),
  ];
}

/** One more window of the shortest session: on one day after what is there, on every day, or all day long. */
function moreAvailability(request: StudyRequest): Relaxation[] {
  const { min } = request.sessionMinutes;
  const evening = { from: clockOf(MINUTES_PER_DAY - 120 - min), to: clockOf(MINUTES_PER_DAY - 120) };
  const day = { from: '06:00', to: '22:00' };
  const add = (days: Weekday[], window: { from: string; to: string }): Relaxation => {
    const value = [...request.availability, { days, ...window }];
    const when = days.length === 1 ? `on ${at(days, 0)}` : 'every day';
    return {
      pointer: '/availability',
      value,
      message: `Make room from ${window.from} to ${window.to} ${when}.`,
      request: { ...request, availability: value },
    };
  };
  return [
    ...WEEKDAYS.map((weekday) => add([weekday], evening)),
    add([...WEEKDAYS], evening),
    add([...WEEKDAYS], day),
  ];
}
