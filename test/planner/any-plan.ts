import fc from 'fast-check';
import { expect } from 'vitest';
import type { PlannerInput, Schedule } from '../../src/domain/schedule.ts';
import { type CheckedPlan, checkPlan } from '../../src/planner/check/check-plan.ts';
import { makePlan } from '../../src/planner/make-plan.ts';
import { inputArbitrary } from '../helpers/plan-arbitraries.ts';

/** What a new schedule breaks, by the checker. */
export function violationsOf(input: PlannerInput, schedule: Schedule) {
  const topics = input.topics.map((topic) => ({ ...topic, name: topic.slug, buildsOn: [...topic.buildsOn] }));
  const plan: CheckedPlan = {
    request: input.request,
    items: [...input.items],
    topics,
    targets: { ...input.targets },
    levels: [...input.levels],
    taxonomy: input.taxonomy,
    sessions: schedule.sessions,
    blocks: schedule.blocks,
    ...(schedule.dayRules && { dayRules: schedule.dayRules }),
  };
  return checkPlan(plan, 0);
}

/** A plan breaks no hard constraint, or the answer says what binds and what would free it. */
export function noViolation() {
  return fc.property(inputArbitrary(), (input) => {
    const outcome = makePlan(input);
    if (outcome.ok) {
      expect(violationsOf(input, outcome.schedule)).toEqual([]);
      expect(outcome.schedule.sessions.length).toBeGreaterThan(0);
    } else expect(outcome.infeasible.message).not.toBe('');
  });
}

/** The same bytes come in whatever order the items do. */
export function orderlessness() {
  return fc.property(
    inputArbitrary(),
    fc.array(fc.nat(), { minLength: 60, maxLength: 60 }),
    (input, keys) => {
      const shuffled = input.items
        .map((item, index) => ({ item, key: keys[index] ?? 0 }))
        .sort((a, b) => a.key - b.key)
        .map(({ item }) => item);
      expect(JSON.stringify(makePlan({ ...input, items: shuffled }))).toBe(JSON.stringify(makePlan(input)));
    },
  );
}

/** Every item is accounted for once: in the plan, or dropped with a reason. */
export function everyItemOnce() {
  return fc.property(inputArbitrary(), (input) => {
    const outcome = makePlan(input);
    if (!outcome.ok) return;
    const { sessions, coverage } = outcome.schedule;
    const inPlan = new Set(sessions.flatMap(({ items }) => items.map(({ itemId }) => itemId)));
    const dropped = coverage.dropped.map(({ itemId }) => itemId);
    expect([...inPlan, ...dropped].sort()).toEqual(input.items.map(({ id }) => id).sort());
  });
}
