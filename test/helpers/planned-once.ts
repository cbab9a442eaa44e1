import type { PlannerInput, PlanOutcome } from '../../src/domain/schedule.ts';
import { planWithAdvice } from '../../src/planner/make-plan.ts';

const planned = new Map<string, string>();

/** What the planner answers; what it answered to the same input before is not planned again. */
export async function planOnce(input: PlannerInput): Promise<PlanOutcome> {
  const asked = JSON.stringify(input);
  const known = planned.get(asked) ?? JSON.stringify(planWithAdvice(input));
  planned.set(asked, known);
  return JSON.parse(known) as PlanOutcome;
}
