import { listRenewedCapabilities } from './capabilities.ts';
import { getPlanAt, type PlanAccess, stale } from './change-plan.ts';
import { stampPlan } from './commit-plan.ts';
import type { OpenDeps } from './open-plan.ts';
import type { PlanDeps } from './plan-deps.ts';
import { type CalendarLinks, calendarLinks } from './plan-links.ts';

/**
 * Gives a plan's calendar a new address, and its sessions new links; the old ones open nothing from then on. The key
 * stays.
 * @throws AppError as `changePlan`.
 */
export async function rotateCalendar(
  deps: OpenDeps & Pick<PlanDeps, 'publicUrl'>,
  access: PlanAccess,
): Promise<{ revision: number; calendar: CalendarLinks }> {
  const before = await getPlanAt(deps, access);
  const stamped = stampPlan(before, { ...before, rotation: before.rotation + 1 }, deps.clock());
  const plan = { ...stamped, revision: before.revision + 1 };
  const renewed = listRenewedCapabilities(deps.secret, plan);
  if (!(await deps.store.rotatePlan(plan, before.revision, renewed))) throw stale();
  return { revision: plan.revision, calendar: calendarLinks(deps, plan) };
}
