import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../../src/planner/check/check-plan.ts';
import { anItem, BEFORE_ALL, checkedPlan, day, pass, review, session } from '../../helpers/checked-plan.ts';

const mock = (round: string) =>
  anItem(`mock-${round}`, { kind: 'mock', round, reviewMinutes: 0, block: 'mock-interviews' });
const [screen, coding, q1] = [
  mock('technical-screen'),
  mock('coding'),
  anItem('q1', { minutes: 40, reviewMinutes: 10 }),
];
const q2 = anItem('q2', { minutes: 40, reviewMinutes: 10 });

function faultsOf(sessions: ReturnType<typeof session>[], dayRules = true, now = BEFORE_ALL): string[] {
  const plan = checkedPlan({ items: [screen, coding, q1, q2], sessions });
  const found = checkPlan({ ...plan, ...(dayRules && { dayRules: true as const }) }, now);
  return found.filter(({ constraint }) => constraint === 'H17').map(({ message }) => message);
}

describe('H17: a day that a person can live', () => {
  const twoMocks = [session(day(60), '17:00', [pass(screen)]), session(day(60), '19:00', [pass(coding)])];

  it('finds two mocks on one day', () => {
    expect(faultsOf(twoMocks)).toEqual([`${day(60)} holds 2 mocks`]);
    expect(
      faultsOf([session(day(60), '17:00', [pass(screen)]), session(day(61), '17:00', [pass(coding)])]),
    ).toEqual([]);
  });

  it('counts mocks alone, and neither questions nor what the plan does not know', () => {
    const unknown = anItem('unknown');
    const evening = [[screen, q1], [q2], [unknown]].map((items, index) =>
      session(
        day(60),
        `${17 + 2 * index}:00`,
        items.map((each) => pass(each)),
      ),
    );
    expect(faultsOf(evening)).toEqual([]);
  });

  it('counts a mock that has begun, this very moment too, and leaves a day of facts alone', () => {
    const [first, second] = twoMocks.map(({ startsAt }) => Date.parse(startsAt)) as [number, number];
    expect(faultsOf(twoMocks, true, first)).toEqual([`${day(60)} holds 2 mocks`]);
    expect(faultsOf(twoMocks, true, first + 60_000)).toEqual([`${day(60)} holds 2 mocks`]);
    expect(faultsOf(twoMocks, true, second)).toEqual([]);
  });

  it('counts on the eve what has begun, and leaves an eve of facts alone', () => {
    const long = ['17:00', '18:00'].map((from) =>
      session(day(69), from, [review(q1), review(q1), review(q1)]),
    );
    const [first, second] = long.map(({ startsAt }) => Date.parse(startsAt)) as [number, number];
    const tooLong = [`${day(69)}, the eve of the interview, takes 60 minutes, not 45`];
    expect(faultsOf(long, true, first)).toEqual(tooLong);
    expect(faultsOf(long, true, second)).toEqual([]);
    expect(faultsOf([session(day(68), '17:00', [pass(q2)]), ...long.slice(1)])).toEqual([]);
    // Nothing else of it is judged: what is new on it has begun.
    expect(faultsOf([session(day(69), '17:00', [pass(q1)]), ...long.slice(1)], true, first)).toEqual([
      `${day(69)}, the eve of the interview, takes 70 minutes, not 45`,
    ]);
  });

  it('counts no mock that was done before its day', () => {
    const [first, second] = twoMocks;
    if (!first || !second) throw new Error('There are two.');
    expect(faultsOf([{ ...first, status: 'done' }, second])).toEqual([]);
  });

  it('finds what is new on the eve, and an eve that is long', () => {
    expect(faultsOf([session(day(69), '17:00', [pass(q1)])])).toEqual([
      `q1 is new on ${day(69)}, the eve of the interview`,
    ]);
    const reviews = ['17:00', '18:00'].map((from) =>
      session(day(69), from, [review(q1), review(q1), review(q1)]),
    );
    expect(faultsOf(reviews)).toEqual([`${day(69)}, the eve of the interview, takes 60 minutes, not 45`]);
    expect(faultsOf(reviews.slice(1))).toEqual([]);
  });

  it('does not judge plans of before the rule', () => expect(faultsOf(twoMocks, false)).toEqual([]));
});
