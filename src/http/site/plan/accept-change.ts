import type { Plan } from '../../../domain/plan.ts';
import { keepForUndo, type Replanned, replanPlan } from '../../../service/index.ts';
import type { HttpDeps } from '../../deps.ts';
import type { FormValues } from '../builder/builder-form.ts';

/**
 * What follows a change that was accepted: the rebuild on top of it, where the person chose that, and what undoes both.
 * @returns the plan as it is now.
 */
export async function acceptChange(
  deps: Pick<HttpDeps, 'plans'>,
  { before, key, values }: { before: Plan; key: string; values: FormValues },
  { plan: changed }: Pick<Replanned, 'plan'>,
): Promise<Plan> {
  const access = { id: changed.id, key, revisions: [changed.revision] };
  const after =
    values.afterwards?.[0] === 'rebuild'
      ? (await replanPlan(deps.plans, access, { mode: 'rebuild', dryRun: false })).plan
      : changed;
  await keepForUndo(deps.plans, before, after);
  return after;
}
