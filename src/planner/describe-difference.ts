import type { PlanDifference } from '../domain/plan.ts';

/** A replan's changes in plain sentences; empty where nothing changes. */
export function describeDifference(_difference: PlanDifference): string[] {
  return [];
}
