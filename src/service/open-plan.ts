import { AppError } from '../domain/error.ts';
import type { Plan } from '../domain/plan.ts';
import { hashCapability } from './capabilities.ts';
import type { PlanDeps } from './plan-deps.ts';

/**
 * The plan `id`, for the holder of its key.
 * @throws AppError `not_found` for a wrong key, another plan's key, and a plan that is missing or deleted: alike, so
 *   that nobody learns which plans exist.
 */
export async function getPlan(deps: Pick<PlanDeps, 'store'>, id: string, key: string): Promise<Plan> {
  const found = await deps.store.findCapability(hashCapability(key));
  const opens = found?.purpose === 'plan' && found.state === 'live' && found.planId === id;
  const plan = opens ? await deps.store.findPlan(id) : undefined;
  if (!plan) throw new AppError('not_found', 'There is no plan with this id and key.');
  return plan;
}

/**
 * Deletes a plan at the revision its holder has seen; its feed answers `gone` from then on.
 * @throws AppError `not_found` as in `getPlan`; `stale` where the plan has changed since.
 */
export async function deletePlan(
  deps: Pick<PlanDeps, 'store'>,
  id: string,
  key: string,
  expectedRevision: number,
): Promise<void> {
  const plan = await getPlan(deps, id, key);
  if (plan.revision !== expectedRevision || !(await deps.store.deletePlan(id, expectedRevision)))
    throw stale();
}

/** The fault of a change that was prepared on an older revision. */
export function stale(): AppError {
  return new AppError(
    'stale',
    'The plan has changed since you read it. Read it again and repeat the change.',
  );
}
