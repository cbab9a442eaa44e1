import { describe, expect, it } from 'vitest';
import type { PlannerInput, Schedule } from '../../src/domain/schedule.ts';
import { makePlan } from '../../src/planner/make-plan.ts';
import { activityItems, fullItems, inputFor, thinItems, titleItems } from '../helpers/title-items.ts';
import { violationsOf } from './any-plan.ts';

function planned(input: PlannerInput): Schedule {
  const outcome = makePlan(input);
  if (!outcome.ok) throw new Error(outcome.infeasible.message);
  return outcome.schedule;
}

function minutesByWeek(input: PlannerInput, { sessions }: Schedule): number[] {
  const weeks = new Array<number>(input.request.weeks).fill(0);
  const start = Date.parse(input.request.startDate);
  for (const { date, items } of sessions) {
    const week = Math.floor((Date.parse(date) - start) / (7 * 86_400_000));
    weeks[week] = (weeks[week] ?? 0) + items.reduce((sum, { minutes }) => sum + minutes, 0);
  }
  return weeks;
}

describe('makePlan', () => {
  it('changes with the seed, and only with it', () => {
    const input = inputFor(fullItems());
    const other = inputFor(fullItems(), { seed: 2 });
    const [once, again, otherwise] = [input, input, other].map(planned) as [Schedule, Schedule, Schedule];
    expect(JSON.stringify(again)).toBe(JSON.stringify(once));
    expect(JSON.stringify(otherwise)).not.toBe(JSON.stringify(once));
    expect(violationsOf(other, otherwise)).toEqual([]);
  });

  it.each(['entry', 'mid', 'senior', 'staff'] as const)('plans for %s without a fault', (careerLevel) => {
    const input = inputFor(fullItems(), { careerLevel, weeks: 12 });
    expect(violationsOf(input, planned(input))).toEqual([]);
  });

  it('fills every week of a mid-level plan over a young bank, and says where material is thin', () => {
    const input = inputFor(thinItems());
    const schedule = planned(input);
    expect(violationsOf(input, schedule)).toEqual([]);
    expect(Math.min(...minutesByWeek(input, schedule))).toBeGreaterThan(200);
    expect(schedule.notes.filter((note) => /draws? on/.test(note))).toHaveLength(1);
  });

  it('spreads the load evenly where time is even', () => {
    const input = inputFor(fullItems());
    const weeks = minutesByWeek(input, planned(input));
    const mean = weeks.reduce((sum, minutes) => sum + minutes, 0) / weeks.length;
    expect(Math.max(...weeks) / mean).toBeLessThanOrEqual(1.15);
  });

  it('holds one mock for each expected round, in the order of the rounds', () => {
    const rounds = ['behavioural', 'coding', 'technical-screen'] as const;
    const { sessions } = planned(inputFor(fullItems(), { rounds: [...rounds] }));
    const mocks = sessions.flatMap(({ items }) => items).filter(({ activity }) => activity === 'mock');
    expect(mocks.map(({ itemId }) => itemId)).toEqual(rounds.map((round) => `mock-${round}`));
  });

  it('names the mocks for which the last days have no room', () => {
    const availability = [{ days: ['tue' as const], from: '19:00', to: '20:30' }];
    const { notes, sessions } = planned(inputFor(fullItems(), { availability }));
    expect(sessions.filter(({ kind }) => kind === 'mock')).toHaveLength(2);
    expect(notes.join(' ')).toMatch(/The last 14 days have no room for a mock of \S+/);
  });

  it('leaves no mock out for a share of the last days that nobody asked for', () => {
    const input = inputFor(fullItems(), { minutesPerWeek: 180 });
    const { sessions, notes } = planned(input);
    const mocks = sessions.flatMap(({ items }) => items).filter(({ activity }) => activity === 'mock');
    expect(new Set(mocks.map(({ itemId }) => itemId)).size).toBeGreaterThanOrEqual(4);
    expect(notes.join(' ').includes('no room for a mock')).toBe(mocks.length < input.request.rounds.length);
  });

  it('hands the time of a block without material on, and says so', () => {
    const items = [...titleItems(), ...activityItems(20)].filter(({ block }) => block !== 'deep-learning');
    const input = inputFor(items);
    const schedule = planned(input);
    expect(violationsOf(input, schedule)).toEqual([]);
    const [, deepLearning] = schedule.blocks;
    expect(deepLearning?.plannedMinutes).toBe(0);
    expect(deepLearning?.handedOnFrom).toBeDefined();
    expect(schedule.notes.join(' ')).toMatch(/Deep learning takes 0 of its [\d.]+ hours/);
  });

  it('learns nothing that the person knows, and counts it as a prerequisite', () => {
    const input = inputFor(titleItems(), { known: { questions: ['q03'] } });
    const { sessions, coverage } = planned(input);
    const learned = sessions.flatMap(({ items }) => items).filter(({ activity }) => activity === 'learn');
    expect(learned.map(({ itemId }) => itemId)).not.toContain('q03');
    expect(learned.map(({ itemId }) => itemId)).toContain('q06');
    expect(coverage.dropped.find(({ itemId }) => itemId === 'q06')).toBeUndefined();
  });
});
