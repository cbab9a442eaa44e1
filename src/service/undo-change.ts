import { createHmac } from 'node:crypto';
import { AppError } from '../domain/error.ts';
import type { Plan } from '../domain/plan.ts';
import { revertPlan } from '../planner/follow/revert-plan.ts';
import { changePlan, type PlanAccess } from './change-plan.ts';
import { keepDraft, openDraft } from './drafts.ts';
import type { OpenDeps } from './open-plan.ts';
import type { PlanDeps } from './plan-deps.ts';

/**
 * Keeps a plan as it was before a change, for as long as drafts are kept, so that the change can be undone while nothing
 * else happens to the plan. One that is too large to keep cannot be undone.
 */
export async function keepForUndo(
  deps: OpenDeps & Pick<PlanDeps, 'randomBytes'>,
  before: Plan,
  after: Plan,
): Promise<void> {
  if (before.revision === after.revision) return;
  try {
    await keepDraft(deps, before, undoId(deps, after));
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'too_large') throw error;
  }
}

/** Whether the last change of a plan can be undone. */
export async function canUndo(deps: OpenDeps, plan: Plan): Promise<boolean> {
  return (await findKept(deps, plan)) !== undefined;
}

/**
 * Takes a plan back to what it was before its last change.
 * @throws AppError `gone` where that was not kept, or no longer is; otherwise as `changePlan`.
 */
export function undoChange(deps: OpenDeps, access: PlanAccess): Promise<{ plan: Plan }> {
  return changePlan(deps, access, async (plan) => {
    const before = await findKept(deps, plan);
    if (!before)
      throw new AppError('gone', 'A change can be undone for an hour, as long as nothing else is changed.');
    return { plan: revertPlan(plan, before) };
  });
}

async function findKept(deps: OpenDeps, plan: Plan): Promise<Plan | undefined> {
  try {
    return (await openDraft(deps, undoId(deps, plan))) as Plan;
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') return undefined;
    throw error;
  }
}

/** Made from the secret, so that only the service finds it. */
function undoId({ secret }: Pick<PlanDeps, 'secret'>, { id, revision }: Plan): string {
  const mac = createHmac('sha256', secret).update(`${id}\nundo ${revision}`).digest();
  return mac.subarray(0, 16).toString('base64url');
}
