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

function faultsOf(sessions: ReturnType<typeof session>[], dayRules = true): string[] {
  const plan = checkedPlan({ items: [screen, coding, q1], sessions });
  const found = checkPlan({ ...plan, ...(dayRules && { dayRules: true as const }) }, BEFORE_ALL);
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
