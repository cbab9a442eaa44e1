import { addDays } from '../../src/domain/civil-date.ts';
import type { Plan } from '../../src/domain/plan.ts';
import type { ReplanContext } from '../../src/planner/repair/facts/replan-context.ts';
import { FIRST_DAY, type PlanParts } from './checked-plan.ts';
import { followedPlan } from './stored-plan.ts';

/** Noon in New York's winter on the day that is so many days after a plan's first. */
export function noonOf(days: number): number {
  return Date.parse(`${addDays(FIRST_DAY, days)}T12:00:00-05:00`);
}

/** What a replan starts from: a hand-made plan whose marks were made on their days, the moment, and what it is to follow. */
export function contextOf(parts: PlanParts, now: number, change: Partial<Plan> = {}): ReplanContext {
  const plan = { ...followedPlan(parts), stamps: {} };
  return { plan, sessions: plan.sessions, prepared: { ...plan, ...change }, now };
}
