import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/domain/civil-date.ts';
import type { Infeasible, PlannerInput } from '../../../src/domain/schedule.ts';
import type { StudyRequest } from '../../../src/domain/study-request.ts';
import { explainInfeasibility } from '../../../src/planner/infeasible/infeasible.ts';
import { makePlan } from '../../../src/planner/make-plan.ts';
import { resolveRequest } from '../../../src/request/resolve-request.ts';
import { SETTINGS, TAXONOMY } from '../../../testbed/packs/own-pack.ts';
import { anItem } from '../../helpers/checked-plan.ts';

const START = '2026-12-01';
const DAYS = 56;
const END = addDays(START, DAYS - 1);

/** Eight weeks of two evenings of 90 minutes, and questions of 30. */
function inputWith(change: Partial<StudyRequest> = {}): PlannerInput {
  const request = resolveRequest(
    {
      startDate: START,
      weeks: 8,
      timeZone: 'UTC',
      careerLevel: 'mid',
      availability: [{ days: ['wed', 'sat'], from: '18:00', to: '19:30' }],
      rounds: [],
    },
    '2026-11-23',
    SETTINGS,
  );
  const items = Array.from({ length: 10 }, (_, index) => anItem(`q${index}`));
  return {
    request: { ...request, ...change },
    items,
    topics: [{ slug: 'statistics', buildsOn: [], specialisation: false }],
    targets: { statistics: 3 },
    levels: ['intermediate'],
    taxonomy: TAXONOMY,
    idSeed: 'test',
  };
}

function refusalOf(input: PlannerInput): Infeasible {
  const outcome = makePlan(input);
  if (outcome.ok) throw new Error('This can be planned.');
  return outcome.infeasible;
}

/** By request: many a step of one cap is a step of the next one, too. */
const plannable = new Map<string, boolean>();

function canPlan(request: StudyRequest): boolean {
  const asked = JSON.stringify(request);
  const known = plannable.get(asked);
  if (known !== undefined) return known;
  const outcome = makePlan({ ...inputWith(), request });
  const can = outcome.ok && outcome.schedule.sessions.length > 0;
  plannable.set(asked, can);
  return can;
}

function withValue(request: StudyRequest, pointer: string, value: unknown): StudyRequest {
  const [, field = '', inner] = pointer.split('/');
  if (field === '') return value as StudyRequest;
  if (inner === undefined) return { ...request, [field]: value };
  return { ...request, [field]: { ...(request[field as 'sessionMinutes'] as object), [inner]: value } };
}

const wholePlan = { from: START, to: END };
const wholePlanBusy = { startsAt: `${START}T00:00:00Z`, endsAt: `${END}T23:59:00Z` };
/** Weeks in which nothing is free, so many of the eight. */
const weeksOff = (count: number) =>
  Array.from({ length: count }, (_, week) => ({
    from: addDays(START, 7 * week),
    to: addDays(START, 7 * week + 6),
  }));
const daysWithoutWindows = Array.from({ length: DAYS }, (_, day) => ({
  date: addDays(START, day),
  windows: [],
}));

describe('what binds alone', () => {
  it.each<[string, Partial<StudyRequest>, string, string, unknown]>([
    ['too few minutes a week', { minutesPerWeek: 25 }, 'H4', '/minutesPerWeek', 30],
    ['too few minutes a day', { maxMinutesPerDay: 12 }, 'H4', '/maxMinutesPerDay', 30],
    [
      'a shortest session that no evening holds',
      { sessionMinutes: { min: 105, max: 120 } },
      'H12',
      '/sessionMinutes/min',
      90,
    ],
    [
      'a longest session that no item fits',
      { sessionMinutes: { min: 10, max: 15 } },
      'H12',
      '/sessionMinutes/max',
      30,
    ],
    ['a busy time over everything', { busy: [wholePlanBusy] }, 'H1', '/busy', []],
    ['a blackout over everything', { blackouts: [wholePlan] }, 'H3', '/blackouts', []],
    ['one blackout too many', { blackouts: weeksOff(5) }, 'H3', '/blackouts', weeksOff(5).slice(1)],
    ['two blackouts too many', { blackouts: weeksOff(6) }, 'H3', '/blackouts', weeksOff(6).slice(2)],
    ['exceptions that close every day', { exceptions: daysWithoutWindows }, 'H2', '/exceptions', undefined],
    [
      'windows of five minutes',
      {
        availability: [{ days: ['wed'], from: '18:00', to: '18:05' }],
        sessionMinutes: { min: 10, max: 90 },
      },
      'H2',
      '/availability',
      undefined,
    ],
  ])('%s', (_, change, constraint, pointer, value) => {
    const input = inputWith(change);
    const refusal = refusalOf(input);
    expect(refusal).toMatchObject({ constraint, pointer, relaxation: { pointer } });
    const relaxation = refusal.relaxation as NonNullable<Infeasible['relaxation']>;
    if (value !== undefined) expect(relaxation.value).toEqual(value);
    expect(relaxation.message).not.toBe('');
    expect(canPlan(withValue(input.request, pointer, relaxation.value))).toBe(true);
  });
});

describe('a relaxation is the smallest', () => {
  const caps = ['/minutesPerWeek', '/maxMinutesPerDay'];
  it.each(caps.flatMap((pointer) => [5, 13, 29].map((minutes) => [pointer, minutes] as const)))(
    '%s of %i minutes is raised to the first step that can be planned',
    (pointer, minutes) => {
      const request = withValue(inputWith().request, pointer, minutes);
      const steps = Array.from({ length: 40 }, (_, step) => 5 * (step + 1)).filter((step) => step > minutes);
      const first = steps.find((step) => canPlan(withValue(request, pointer, step)));
      expect(refusalOf({ ...inputWith(), request }).relaxation).toMatchObject({ pointer, value: first });
    },
  );

  it('five minutes of a session length nearer do not do', () => {
    const long = inputWith({ sessionMinutes: { min: 105, max: 120 } }).request;
    expect(canPlan(withValue(long, '/sessionMinutes/min', 95))).toBe(false);
    const short = inputWith({ sessionMinutes: { min: 10, max: 15 } }).request;
    expect(canPlan(withValue(short, '/sessionMinutes/max', 25))).toBe(false);
  });

  it('one blackout fewer given up does not do', () => {
    for (const kept of [5, 6]) expect(canPlan(inputWith({ blackouts: weeksOff(kept) }).request)).toBe(false);
  });

  it('no fewer of the exceptions given up, in their order, do', () => {
    const input = inputWith({ exceptions: daysWithoutWindows });
    const kept = refusalOf(input).relaxation?.value as StudyRequest['exceptions'];
    const gone = daysWithoutWindows.length - kept.length;
    expect(kept).toEqual(daysWithoutWindows.slice(gone));
    expect(canPlan({ ...input.request, exceptions: daysWithoutWindows.slice(gone - 1) })).toBe(false);
  });

  it.each([
    ['18:00', '18:05', '18:00', '18:30'],
    ['18:00', '18:08', '18:00', '18:30'],
    ['23:45', '23:50', '23:30', '24:00'],
  ])(
    'a window from %s to %s becomes one from %s to %s, and five minutes less do not do',
    (from, to, newFrom, newTo) => {
      const sessionMinutes = { min: 10, max: 90 };
      const input = inputWith({ availability: [{ days: ['wed'], from, to }], sessionMinutes });
      const { relaxation } = refusalOf(input);
      expect(relaxation?.value).toEqual([{ days: ['wed'], from: newFrom, to: newTo }]);
      expect(relaxation?.message).toBe(`Make the window of wed longer: ${newFrom} to ${newTo}.`);
      const shorter = [{ days: ['wed' as const], from: newFrom, to: newTo === '24:00' ? '23:55' : '18:25' }];
      expect(canPlan({ ...input.request, availability: shorter })).toBe(false);
    },
  );

  it('every window grows where one alone is free in too few weeks', () => {
    const closed = (day: number, weeks: number[]) =>
      weeks.map((week) => ({ date: addDays(START, 7 * week + day), windows: [] }));
    const availability = (['wed', 'sat'] as const).map((day) => ({
      ...{ days: [day], from: '18:00', to: '18:20' },
    }));
    const input = inputWith({
      availability,
      // Wednesday is the second day of each week, Saturday the fifth.
      exceptions: [...closed(1, [3, 4, 5, 6, 7]), ...closed(4, [0, 1, 2, 6, 7])],
      sessionMinutes: { min: 30, max: 30 },
    });
    const { constraint, relaxation } = refusalOf(input);
    expect(constraint).toBe('H2');
    expect(relaxation?.value).toEqual(availability.map((window) => ({ ...window, to: '18:30' })));
    expect(relaxation?.message).toBe('Make every window up to 10 minutes longer.');
  });
});

describe('what binds together', () => {
  it.each<[string, Partial<StudyRequest>, (keyof StudyRequest)[]]>([
    ['a cap and a blackout', { minutesPerWeek: 20, blackouts: [wholePlan] }, ['blackouts', 'minutesPerWeek']],
    [
      'both caps and a busy time',
      { minutesPerWeek: 20, maxMinutesPerDay: 20, busy: [wholePlanBusy] },
      ['busy', 'maxMinutesPerDay', 'minutesPerWeek'],
    ],
  ])('%s: all of it is named, and none of it can be spared', (_, change, fields) => {
    const input = inputWith(change);
    const relaxation = refusalOf(input).relaxation;
    expect(relaxation?.pointer).toBe('');
    expect(relaxation?.message).toContain('together');
    const freed = relaxation?.value as StudyRequest;
    expect(canPlan(freed)).toBe(true);
    const changed = Object.keys(input.request).filter(
      (field) =>
        JSON.stringify(freed[field as keyof StudyRequest]) !==
        JSON.stringify(input.request[field as keyof StudyRequest]),
    );
    expect(changed.sort()).toEqual([...fields].sort());
    for (const field of fields) expect(canPlan({ ...freed, [field]: input.request[field] })).toBe(false);
  });
});

describe('explainInfeasibility', () => {
  const input = inputWith({ minutesPerWeek: 10 });

  it('offers nothing that was not planned', () => {
    const tried: unknown[] = [];
    const { relaxation } = explainInfeasibility(input, ({ request }) => {
      tried.push(request.minutesPerWeek);
      return (request.minutesPerWeek ?? 0) >= 200;
    });
    expect(relaxation).toMatchObject({ pointer: '/minutesPerWeek', value: 200 });
    expect(tried).toContain(200);
    expect(tried).toContain(195);
  });

  it('says what binds, and offers nothing, where nothing can be planned whatever changes', () => {
    const refusal = explainInfeasibility(input, () => false);
    expect(refusal).toMatchObject({ constraint: 'H2', pointer: '/availability' });
    expect(refusal.relaxation).toBeUndefined();
    expect(refusal.message).toContain('0 of 8 weeks');
  });

  it('says that nothing fits where there is nothing to study', () => {
    const nothing = { ...inputWith(), items: [] };
    expect(refusalOf(nothing)).toMatchObject({ constraint: 'H12', pointer: '/sessionMinutes' });
    expect(refusalOf(nothing).relaxation).toBeUndefined();
  });
});
