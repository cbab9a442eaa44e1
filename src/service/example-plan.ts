import { AppError } from '../domain/error.ts';
import type { Plan } from '../domain/plan.ts';
import type { PlanDeps } from './plan-deps.ts';
import { previewPlan } from './preview-plan.ts';

/**
 * A plan for everyone to look at, by the request in the pack: computed, never stored; it starts on the next Monday.
 * @throws AppError `unavailable` where the pack's example cannot be planned: that is no fault of who asks for it.
 */
export async function examplePlan(deps: PlanDeps): Promise<Plan> {
  try {
    return await previewPlan(deps, deps.catalogue.current().getSettings().example);
  } catch (error) {
    if (!(error instanceof AppError) || (error.code !== 'invalid' && error.code !== 'infeasible'))
      throw error;
    const reasons = error.issues.map(({ pointer, message }) => `${pointer ?? ''} ${message}`.trim());
    throw new AppError('unavailable', `The example of this pack cannot be planned: ${reasons.join(' ')}`, {
      cause: error,
    });
  }
}
