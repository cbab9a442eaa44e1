import { describe, expect, it } from 'vitest';
import { addDays } from '../../../../src/domain/civil-date.ts';
import type { Plan } from '../../../../src/domain/plan.ts';
import { checkPlan } from '../../../../src/planner/check/check-plan.ts';
import { countMocks, hasLostMock, layMocks } from '../../../../src/planner/repair/place/lay-mocks.ts';
import { anItem, day, pass, session } from '../../../helpers/checked-plan.ts';
import { noonOf, restoredRepair } from '../../../helpers/small-repair.ts';
import { replanned, storedPlan } from '../../../helpers/stored-plan.ts';
import { inputFor, thinItems } from '../../../helpers/title-items.ts';

const NOW = Date.parse('2026-11-30T12:00:00Z');

/** The plan of case 1 of issue 17: three evenings a week, six mocks in the last fourteen days. */
function threeEvenings(items = thinItems()): Plan {
  const plan = storedPlan(
    inputFor(items, {
      startDate: '2026-12-07',
      weeks: 12,
      timeZone: 'Europe/Paris',
      careerLevel: 'mid',
      specialisations: [],
      availability: [{ days: ['tue', 'wed', 'sat'], from: '19:00', to: '20:30' }],
    }),
  );
  if (!plan) throw new Error('The request leaves no room for a plan.');
  return plan;
}

/** The rounds of the mocks to come, by time. */
function roundsOf({ sessions, items }: Plan): string[] {
  const rounds = new Map(items.map(({ id, round }) => [id, round]));
  return sessions
    .filter(({ status }) => status === 'planned')
    .flatMap((session) => session.items.filter(({ activity }) => activity === 'mock'))
    .map(({ itemId }) => rounds.get(itemId) ?? 'none');
}

describe(`mocks are a set (${[hasLostMock, countMocks, layMocks].map(({ name }) => name).join()})`, () => {
  it.each(['2027-02-22', '2027-03-04', '2027-03-08', '2027-06-06'])(
    'an interview moved to %s keeps each mock that a rebuild places, in the order of the rounds',
    (interviewDate) => {
      const plan = threeEvenings();
      expect(roundsOf(plan)).toEqual(plan.request.rounds);
      const request = { ...plan.request, interviewDate };
      const repaired = replanned(plan, NOW, { request });
      const rebuilt = replanned(plan, NOW, { request }, 'rebuild');
      expect(roundsOf(repaired.plan)).toHaveLength(roundsOf(rebuilt.plan).length);
      expectInOrder(repaired.plan);
      expect(checkPlan(repaired.plan, NOW)).toEqual([]);
      const again = replanned(repaired.plan, NOW);
      expect(again.plan.sessions).toEqual(repaired.plan.sessions);
    },
  );

  it.each([
    ['in parts', [45, 30], 3],
    // What its day held need not fit beside it.
    ['in parts of which one, too short for a session, stands beside what its day held', [50, 25], 1],
  ])('where sessions become shorter than a mock, it comes %s', (_, parts, least) => {
    const plan = threeEvenings(
      thinItems().map((item) => (item.kind === 'mock' ? { ...item, minutes: 75, parts } : item)),
    );
    const request = { ...plan.request, maxMinutesPerDay: 60 };
    const repaired = replanned(plan, NOW, { request });
    const held = sittingsOf(repaired.plan);
    expect(held.length).toBeGreaterThanOrEqual(2 * least);
    expect(held).toEqual(held.map(({ itemId }, place) => ({ itemId, part: 1 + (place % 2), parts: 2 })));
    expect(checkPlan(repaired.plan, NOW)).toEqual([]);
  });

  it('a mock that had no room has some where other days than before are the last', () => {
    const full = threeEvenings();
    const cut = {
      ...full.request,
      availability: [full.request.availability[0] as Evenings],
      minutesPerWeek: 170,
    };
    const plan = replanned(full, NOW, { request: cut }).plan;
    expect(roundsOf(plan)).toHaveLength(4);
    const request = { ...plan.request, interviewDate: addDays(plan.request.interviewDate, -3) };
    const repaired = replanned(plan, NOW, { request });
    expect(roundsOf(repaired.plan)).toHaveLength(5);
    expect(checkPlan(repaired.plan, NOW)).toEqual([]);
  });

  it('says that a mock has no room only where no order of them fits', () => {
    const plan = threeEvenings();
    for (let days = -10; days <= 10; days += 4) {
      const request = { ...plan.request, interviewDate: addDays(plan.request.interviewDate, days) };
      const { plan: after } = replanned(plan, NOW, { request });
      const has = after.notes.some((note) => note.includes('no room for a mock'));
      expect(roundsOf(after)).toHaveLength(roomyEvenings(after));
      expect(has).toBe(roundsOf(after).length < after.request.rounds.length);
    }
  });

  it('a cut of the evenings lays the mocks before anything else', () => {
    const plan = threeEvenings();
    const request: Plan['request'] = {
      ...plan.request,
      availability: [
        { days: ['tue', 'sat'], from: '19:00', to: '20:30' },
        { days: ['sun'], from: '10:00', to: '11:30' },
      ],
    };
    const repaired = replanned(plan, NOW, { request });
    expect(roundsOf(repaired.plan)).toHaveLength(5);
    expectInOrder(repaired.plan);
    expect(checkPlan(repaired.plan, NOW)).toEqual([]);
  });
});

describe(hasLostMock.name, () => {
  const mock = anItem('m', {
    ...{ kind: 'mock', round: 'coding', block: 'mock-interviews', minutes: 60, reviewMinutes: 0 },
  });
  const planned = [session(day(60), '17:00', [pass(mock)])];
  /** A repair of somebody who is free from 17:00 on one day alone. */
  const repairOf = (sessions: Plan['sessions'], freeOn: number) =>
    restoredRepair(
      {
        ...{ items: [mock], sessions },
        request: {
          availability: [],
          exceptions: [{ date: day(freeOn), windows: [{ from: '17:00', to: '18:00' }] }],
        },
      },
      noonOf(2),
    );

  it('is so of a mock that was planned and has no place, whatever else is as before', () => {
    expect(hasLostMock(repairOf(planned, 61), false)).toBe(true);
  });

  it('is so of one that was not planned only where there is other time than before', () => {
    expect(hasLostMock(repairOf([], 60), false)).toBe(false);
    expect(hasLostMock(repairOf([], 60), true)).toBe(true);
  });

  it('is not so where each mock has its place', () => {
    expect([false, true].map((isOther) => hasLostMock(repairOf(planned, 60), isOther))).toEqual([
      false,
      false,
    ]);
  });
});

type Evenings = Plan['request']['availability'][number];

/** What is planned of mocks, by time. */
function sittingsOf({ sessions }: Plan) {
  return sessions
    .filter(({ status }) => status === 'planned')
    .flatMap(({ items }) => items)
    .filter(({ activity }) => activity === 'mock')
    .map(({ itemId, part, parts }) => ({ itemId, part, parts }));
}

function expectInOrder(plan: Plan): void {
  expect(roundsOf(plan)).toEqual(plan.request.rounds.filter((round) => roundsOf(plan).includes(round)));
}

/** Evenings in the mocks' days, the eve aside. */
function roomyEvenings({ request }: Plan): number {
  const days = Array.from({ length: 13 }, (_, before) => addDays(request.interviewDate, -2 - before));
  const free = days.filter((date) => [2, 3, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay()));
  return Math.min(request.rounds.length, free.length);
}
