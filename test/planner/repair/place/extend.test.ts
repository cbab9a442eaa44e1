import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../../src/domain/plan.ts';
import type { Session } from '../../../../src/domain/session.ts';
import type { StudyItem } from '../../../../src/domain/study-item.ts';
import {
  addPendingMocks,
  addPendingOwnItems,
  addPendingRelearned,
  extendPlan,
  mayExtend,
} from '../../../../src/planner/repair/place/extend.ts';
import { anItem, day, pass, relearn, review, session } from '../../../helpers/checked-plan.ts';
import { contextOf, heldByDay, noonOf, restoredRepair, taskOf } from '../../../helpers/small-repair.ts';

const NOON = noonOf(2);
const [a, b, c] = [anItem('a'), anItem('b'), anItem('c')];

describe(mayExtend.name, () => {
  const { plan } = contextOf({ items: [a], sessions: [session(day(5), '17:00', [pass(a)])] }, NOON);
  const may = (change: Partial<Plan>) =>
    mayExtend({ plan, sessions: plan.sessions, prepared: { ...plan, ...change }, now: NOON });
  const mayWith = (request: Partial<Plan['request']>) => may({ request: { ...plan.request, ...request } });
  const evenings = plan.request.availability.map((window) => ({ ...window, to: '22:00' as const }));

  it('is false where nothing is other than before', () => expect(may({})).toBe(false));

  it.each([
    ['another role', { role: 'data-scientist' }],
    ['other rounds', { rounds: [] }],
    ['something known', { known: { topics: {}, questions: ['a'] } }],
    ['more days', { interviewDate: day(71), weeks: 11 }],
    ['a longer session', { sessionMinutes: { min: 30, max: 91 } }],
    ['a shorter session', { sessionMinutes: { min: 29, max: 90 } }],
    ['more reviews a day', { maxReviewsPerDay: 7 }],
    [
      'an earlier window',
      { availability: plan.request.availability.map((window) => ({ ...window, from: '16:59' as const })) },
    ],
  ] as [string, Partial<Plan['request']>][])('is true for %s', (_, request) => {
    expect(mayWith(request)).toBe(true);
  });

  it.each([
    ['targets', { targets: { ...plan.targets, statistics: 4 } }],
    ['levels', { levels: ['intermediate'] }],
    ['items', { items: [a, b] }],
  ] as [string, Partial<Plan>][])('is true for other %s', (_, change) => {
    expect(may(change)).toBe(true);
  });

  it.each([
    ['less time', { availability: evenings }],
    ['a cap a day', { maxMinutesPerDay: 60 }],
    ['fewer days', { interviewDate: day(69) }],
    ['a shorter longest session', { sessionMinutes: { min: 30, max: 89 } }],
    ['fewer reviews a day', { maxReviewsPerDay: 5 }],
    ['another reminder', { reminderMinutes: 30 }],
  ] as [string, Partial<Plan['request']>][])('is false for %s', (_, request) => {
    expect(mayWith(request)).toBe(false);
  });
});

describe(addPendingRelearned.name, () => {
  const done = { status: 'done' } as const;
  const forgotten = [
    session(day(0), '17:00', [{ ...pass(a), grade: 'again' }], done),
    session(day(1), '17:00', [{ ...review(a), grade: 'again' }], done),
  ];

  function waiting(sessions: Session[]) {
    const state = restoredRepair({ items: [a, b], sessions }, NOON);
    addPendingRelearned(state);
    return [...state.pending].map(([{ item, relearns }, origin]) => [
      item.id,
      relearns !== undefined,
      origin,
    ]);
  }

  it('has what was forgotten twice wait for the first minute after the pinned hours', () => {
    expect(waiting(forgotten)).toEqual([['a', true, 4 * 1440 + 12 * 60 + 1]]);
    expect(waiting(forgotten.slice(1))).toEqual([]);
  });

  it('leaves alone what is planned already', () => {
    const planned = session(day(8), '17:00', [relearn(a), pass(b)]);
    expect(waiting([...forgotten, planned])).toEqual([]);
  });
});

describe(addPendingOwnItems.name, () => {
  const own = anItem('own', { kind: 'own', block: 'specialisation', reviewMinutes: 0 });

  function waiting(sessions: Session[]) {
    const state = restoredRepair({ items: [own, a], sessions }, NOON);
    addPendingOwnItems(state);
    return [...state.pending].map(([{ item }, origin]) => [item.id, origin]);
  }

  it('lets what the person added wait for the first minute that can change, and nothing else', () => {
    expect(waiting([])).toEqual([['own', 4 * 1440 + 12 * 60 + 1]]);
  });

  it('leaves what is planned alone', () => {
    expect(waiting([session(day(20), '17:00', [pass(own)])])).toEqual([]);
  });
});

describe(addPendingMocks.name, () => {
  const [round = ''] = contextOf({ items: [], sessions: [] }, NOON).plan.request.rounds;
  const mock = anItem('m', { kind: 'mock', round, block: 'mock-interviews', minutes: 60, reviewMinutes: 0 });

  function waiting(sessions: Session[], request = {}) {
    const state = restoredRepair({ items: [mock, a], sessions, request }, NOON);
    addPendingMocks(state);
    return [...state.pending].map(([{ item }, origin]) => [item.id, origin]);
  }

  it('lets mocks wait that are expected and not planned, for the last days, and nothing else', () => {
    expect(waiting([])).toEqual([['m', 70 * 1440]]);
  });

  it('leaves those alone that are planned, or of a round that is not expected', () => {
    expect(waiting([session(day(60), '17:00', [pass(mock)])])).toEqual([]);
    expect(waiting([], { rounds: [] })).toEqual([]);
  });

  it('leaves those that were missed the time from which they wait', () => {
    const missed = session(day(1), '17:00', [pass(mock)], { status: 'missed' });
    expect(waiting([missed])).toEqual([['m', 1440 + 17 * 60]]);
  });
});

describe(extendPlan.name, () => {
  /** Where an extended plan holds what, where somebody is free from 17:00 on some days alone. */
  function extended(freeUntil: Record<number, string>, items: StudyItem[], sessions: Session[] = []) {
    const exceptions = Object.entries({ 0: '18:30', ...freeUntil }).map(([offset, to]) => ({
      date: day(Number(offset)),
      windows: [{ from: '17:00', to }],
    }));
    const state = restoredRepair({ items, sessions, request: { availability: [], exceptions } }, NOON);
    extendPlan(state);
    return { state, held: heldByDay(state) };
  }

  it('learns what was left out in slack before free time, and reviews it', () => {
    const { state, held } = extended(
      { 5: '17:30', 6: '18:00', 20: '17:44' },
      [a, b, c],
      [session(day(6), '17:00', [pass(a)]), session(day(20), '17:00', [pass(b)])],
    );
    expect(held).toEqual({ 6: 'a c', 20: 'b (c)' });
    expect(state.pending.size).toBe(0);
  });

  it('brings what it requires, and leaves both out where one finds no room', () => {
    const [needed, needs] = [anItem('y'), anItem('n', { requires: ['y'] })];
    expect(extended({ 5: '18:00' }, [needed, needs]).held).toEqual({ 5: 'n y' });
    const alone = extended({ 5: '17:30' }, [needs, anItem('y', { level: 'entry' })]);
    expect(alone.held).toEqual({});
    expect(alone.state.pending.size).toBe(0);
  });

  it('takes what the block draws on first, and what is worth most for its minutes', () => {
    const primer = anItem('p', { kind: 'primer' });
    const light = anItem('l', { core: false });
    expect(extended({ 5: '18:00' }, [primer, light, a]).held).toEqual({ 5: 'a l' });
    expect(extended({ 5: '17:30' }, [light, a]).held).toEqual({ 5: 'a' });
  });

  it('learns nothing before its block’s days, nothing out of reach and nothing without weight', () => {
    const [later, entry] = [anItem('s', { block: 'deep-learning' }), anItem('e', { level: 'entry' })];
    const foreign = anItem('f', { roles: { 'data-scientist': 4 } });
    expect(extended({ 11: '17:30' }, [later, entry, foreign]).held).toEqual({});
    expect(extended({ 12: '17:30' }, [later, entry, foreign]).held).toEqual({ 12: 's' });
  });

  it('leaves a plan alone that lacks nothing', () => {
    const { state, held } = extended({ 5: '18:00', 20: '18:00' }, [a], [session(day(5), '17:00', [pass(a)])]);
    expect(held).toEqual({ 5: 'a' });
    expect(state.timetable.isLearned(taskOf(state, 'a'))).toBe(true);
  });
});
