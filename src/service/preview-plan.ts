import type { Plan } from '../domain/plan.ts';
import type { StudyRequestDraft } from '../domain/study-request.ts';
import { draftPlan } from './draft-plan.ts';
import type { PlanDeps } from './plan-deps.ts';

/**
 * Plans a request and stores nothing; past dates are allowed. The same request and release give the same plan.
 * @throws AppError `invalid`, `infeasible`.
 */
export function previewPlan(deps: PlanDeps, draft: StudyRequestDraft): Promise<Plan> {
  return draftPlan(deps, draft, { pastAllowed: true });
}
