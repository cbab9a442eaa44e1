import { AppError } from '../domain/error.ts';
import type { Plan } from '../domain/plan.ts';
import type { CapabilityPurpose } from '../domain/plan-store.ts';
import { utcText } from '../time/local-time.ts';
import { hashCapability } from './capabilities.ts';
import { commitPlan } from './commit-plan.ts';
import { findStoredPlan } from './find-stored-plan.ts';
import type { PlanDeps } from './plan-deps.ts';
import { settlePlan } from './settle-plan.ts';

/** What reading a plan takes: a read may store what the clock has changed. */
export type OpenDeps = Pick<PlanDeps, 'store' | 'catalogue' | 'secret' | 'clock'>;

/** How often a change is tried again when another one came in between. */
const ATTEMPTS = 5;

/**
 * The plan `id`, for the holder of its key.
 * @throws AppError `not_found` for a wrong key, another plan's key, and a plan that is missing or deleted: alike, so
 *   that nobody learns which plans exist.
 */
export async function getPlan(deps: OpenDeps, id: string, key: string): Promise<Plan> {
  const plan = await findPlanByKey(deps, key);
  if (plan?.id !== id) throw new AppError('not_found', 'There is no plan with this id and key.');
  return plan;
}

/** The plan that a key opens, brought up to now. */
export async function findPlanByKey(deps: OpenDeps, key: string): Promise<Plan | undefined> {
  return (await openCapability(deps, key, (purpose) => purpose === 'plan'))?.plan;
}

/** The plan and the session that a session's token opens; it opens nothing else. */
export async function findPlanBySessionToken(
  deps: OpenDeps,
  token: string,
): Promise<{ plan: Plan; sessionId: string } | undefined> {
  const opened = await openCapability(deps, token, (purpose) => purpose.startsWith('session:'));
  return opened && { plan: opened.plan, sessionId: opened.purpose.slice('session:'.length) };
}

async function openCapability(
  deps: OpenDeps,
  token: string,
  wanted: (purpose: CapabilityPurpose) => boolean,
) {
  const found = await deps.store.findCapability(hashCapability(token), utcText(deps.clock()));
  if (found?.state !== 'live' || !wanted(found.purpose)) return undefined;
  const plan = await readPlan(deps, found.planId);
  return plan && { plan, purpose: found.purpose };
}

/**
 * A stored plan, brought up to now: where the clock has changed it since it was stored, the first to read it stores
 * that as a new revision, stamped with the moments at which the changes fell due.
 */
export async function readPlan(deps: OpenDeps, id: string): Promise<Plan | undefined> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const plan = await findStoredPlan(deps, id);
    const settled = plan && settlePlan(plan, deps.clock());
    if (!plan || settled === plan) return plan;
    const stored = await commitPlan(deps, plan, settled as Plan);
    if (stored) return stored;
  }
  throw new AppError('unavailable', 'The plan is being changed by others. Try again.');
}
