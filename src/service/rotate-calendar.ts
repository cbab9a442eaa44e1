import { changePlan, type PlanAccess } from './change-plan.ts';
import type { OpenDeps } from './open-plan.ts';
import type { PlanDeps } from './plan-deps.ts';
import { type CalendarLinks, calendarLinks } from './plan-links.ts';

/**
 * Gives a plan's calendar a new address, and its sessions new links; the old ones answer `gone` at once. The key stays.
 * @throws AppError as `changePlan`.
 */
export async function rotateCalendar(
  deps: OpenDeps & Pick<PlanDeps, 'publicUrl'>,
  access: PlanAccess,
): Promise<{ revision: number; calendar: CalendarLinks }> {
  const plan = await changePlan(deps, access, (current) => ({ ...current, rotation: current.rotation + 1 }));
  return { revision: plan.revision, calendar: calendarLinks(deps, plan) };
}
