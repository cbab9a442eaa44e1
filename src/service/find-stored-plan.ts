import type { Plan } from '../domain/plan.ts';
import type { PlanDeps } from './plan-deps.ts';
import { taxonomyOf } from './plan-inputs.ts';

/**
 * A plan as it is stored. One that was made before plans kept what their pack calls things gets the names and orders of
 * the current release, and keeps them from its next change on.
 */
export async function findStoredPlan(
  { store, catalogue }: Pick<PlanDeps, 'store' | 'catalogue'>,
  id: string,
): Promise<Plan | undefined> {
  const plan: (Omit<Plan, 'taxonomy'> & Partial<Pick<Plan, 'taxonomy'>>) | undefined =
    await store.findPlan(id);
  if (plan === undefined) return undefined;
  return { ...plan, taxonomy: plan.taxonomy ?? taxonomyOf(catalogue.current().getSettings()) };
}
