import type { Plan } from '../domain/plan.ts';
import { settleOverdue } from '../planner/follow/overdue.ts';
import { stampPlan } from './commit-plan.ts';

/**
 * What the clock has made of a plan by `now` (epoch milliseconds), one due moment after the other: the bytes do not depend
 * on who looked.
 * @returns the same object where nothing is due.
 */
export function settlePlan(plan: Plan, now: number): Plan {
  let settled = plan;
  for (;;) {
    const dueAt = settled.nextChangeAt === undefined ? undefined : Date.parse(settled.nextChangeAt);
    if (dueAt === undefined || dueAt > now) return settled;
    const next = stampPlan(settled, settleOverdue(settled, dueAt), dueAt);
    if (next.nextChangeAt === settled.nextChangeAt) return next;
    settled = next;
  }
}

/**
 * A change that was made to `before` at `now`, stamped, with what the clock makes of it at once: a mark that is taken back
 * two days after its session is the clock's to make again, and what is answered is what the next read finds.
 */
export function stampChange(before: Plan, after: Plan, now: number): Plan {
  return settlePlan(stampPlan(before, after, now), now);
}
