import { AppError } from '../../src/domain/error.ts';
import { replan } from '../../src/planner/replan.ts';
import type { PlanDeps } from '../../src/service/index.ts';

/**
 * The planner's repairs without the rebuild that each is compared with: for that there is no time, so that no alternative
 * is offered. Most of a replan's time goes into it; what is offered is tested in `test/service/alternatives.test.ts`.
 */
export const repairAlone: PlanDeps['replan'] = async (input) => {
  if (input.mode === 'rebuild') throw new AppError('too_many', 'Nothing is rebuilt here.');
  return replan(input);
};
