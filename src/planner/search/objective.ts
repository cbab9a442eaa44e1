import type { Timetable } from '../construct/timetable.ts';
import { SOFT_CONSTRAINTS } from '../soft/index.ts';
import type { SoftConstraint } from '../soft/soft-constraint.ts';

/**
 * How good a timetable is: Σ wᵢ Vᵢ less the cost of each soft constraint times its weight. Vᵢ is the readiness of item i in percentage
 * points (`memory.ts`), 0 while it is not learned, so that coverage and recall are one term.
 */
export function objective(timetable: Timetable, soft: readonly SoftConstraint[] = SOFT_CONSTRAINTS): number {
  let score = timetable.value;
  for (const { weight, cost } of soft) score -= weight * cost(timetable);
  return score;
}
