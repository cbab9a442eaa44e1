import { listRenewedCapabilities } from './capabilities.ts';
import { getPlanAt, type PlanAccess, stale } from './change-plan.ts';
import { stampPlan } from './commit-plan.ts';
import { feedRetention } from './feed-retention.ts';
import type { OpenDeps } from './open-plan.ts';
import type { PlanDeps } from './plan-deps.ts';
import { type CalendarLinks, calendarLinks } from './plan-links.ts';

/**
 * Gives a plan's calendar a new address, and its sessions new links. The old address answers `gone` for a year, the ten
 * latest of a plan at most; old links open nothing. The key stays.
 * @throws AppError as `changePlan`.
 */
export async function rotateCalendar(
  deps: OpenDeps & Pick<PlanDeps, 'publicUrl'>,
  access: PlanAccess,
): Promise<{ revision: number; calendar: CalendarLinks }> {
  const before = await getPlanAt(deps, access);
  const now = deps.clock();
  const stamped = stampPlan(before, { ...before, rotation: before.rotation + 1 }, now);
  const plan = { ...stamped, revision: before.revision + 1 };
  const renewed = listRenewedCapabilities(deps.secret, plan);
  const isStored = await deps.store.rotatePlan(plan, before.revision, renewed, feedRetention(now));
  if (!isStored) throw stale();
  return { revision: plan.revision, calendar: calendarLinks(deps, plan) };
}
