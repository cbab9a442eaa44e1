import { AppError } from '../domain/error.ts';
import type { Plan } from '../domain/plan.ts';
import { commitPlan } from './commit-plan.ts';
import { feedRetention } from './feed-retention.ts';
import { getPlan, type OpenDeps } from './open-plan.ts';
import { stampChange } from './settle-plan.ts';

/** How often a change that any revision will do for is made again. */
const ATTEMPTS = 5;

/** Which plan, by which right, at which of its revisions. */
export interface PlanAccess {
  id: string;
  key: string;
  /** The revisions that the change was prepared on (If-Match, RFC 9110, 13.1.1). */
  revisions: 'any' | readonly number[];
}

/** A change that was made to a plan: the plan as it is to be stored, and whatever else there is to say of it. */
interface PlanOutcome {
  plan: Plan;
}

/**
 * Makes a change to a plan that its holder has seen, and stores it. Where any revision will do and another change came in
 * between, it is made again after that one.
 * @param change gets the plan and now in epoch milliseconds, and answers the same plan where there is nothing to store.
 * @returns what `change` answered, with the plan as it is stored.
 * @throws AppError `not_found` for a wrong id or key; `stale` where the plan is at another revision.
 */
export function changePlan<T extends PlanOutcome>(
  deps: OpenDeps,
  access: PlanAccess,
  change: (plan: Plan, now: number) => T | Promise<T>,
): Promise<T> {
  const open = async () => ({ plan: await getPlanAt(deps, access) });
  const attempts = access.revisions === 'any' ? ATTEMPTS : 1;
  return changeOpened(deps, open, ({ plan }, now) => change(plan, now), attempts);
}

/**
 * Makes a change to whatever plan `open` finds, as `changePlan` does for any revision.
 * @throws AppError whatever `open` and `change` throw; `stale` where another change came in between at each attempt.
 */
export async function changeOpened<Opened extends { plan: Plan }, T extends PlanOutcome>(
  deps: OpenDeps,
  open: () => Promise<Opened>,
  change: (opened: Opened, now: number) => T | Promise<T>,
  attempts = ATTEMPTS,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const opened = await open();
    const now = deps.clock();
    const outcome = await change(opened, now);
    if (outcome.plan === opened.plan) return outcome;
    const stored = await commitPlan(deps, opened.plan, stampChange(opened.plan, outcome.plan, now));
    if (stored) return { ...outcome, plan: stored };
    if (attempt === attempts) throw stale();
  }
}

/**
 * The plan at a revision that its holder has seen.
 * @throws AppError as `changePlan`.
 */
export async function getPlanAt(deps: OpenDeps, { id, key, revisions }: PlanAccess): Promise<Plan> {
  const plan = await getPlan(deps, id, key);
  if (revisions !== 'any' && !revisions.includes(plan.revision)) throw stale();
  return plan;
}

/**
 * Deletes a plan; its feed answers `gone` for a year from then on.
 * @throws AppError as `changePlan`.
 */
export async function deletePlan(deps: OpenDeps, access: PlanAccess): Promise<void> {
  const plan = await getPlanAt(deps, access);
  const retention = feedRetention(deps.clock());
  if (!(await deps.store.deletePlan(plan.id, plan.revision, retention))) throw stale();
}

/** The fault of a change whose plan has meanwhile been changed by another. */
export function stale(): AppError {
  return new AppError(
    'stale',
    'The plan has changed since you read it. Read it again and repeat the change.',
  );
}
