import { FEED_PURPOSES, type FeedKind } from '../domain/calendar-feed.ts';
import type { Plan } from '../domain/plan.ts';
import { listRenewedCapabilities, uidSaltOf } from './capabilities.ts';
import { getPlanAt, type PlanAccess, stale } from './change-plan.ts';
import { stampPlan } from './commit-plan.ts';
import { feedRetention } from './feed-retention.ts';
import type { OpenDeps } from './open-plan.ts';
import type { PlanDeps } from './plan-deps.ts';
import { openCalendarLinks, type PlanCalendars } from './plan-links.ts';

/**
 * Gives one of a plan's calendars a new address; with the full one its sessions get new links. The old address answers
 * `gone` for a year, the ten latest of each kind at most; old links open nothing. The key and the other calendars stay.
 * @throws AppError as `changePlan`.
 */
export async function rotateCalendar(
  deps: OpenDeps & Pick<PlanDeps, 'publicUrl'>,
  access: PlanAccess,
  feed: FeedKind = 'full',
): Promise<{ revision: number; calendar: PlanCalendars }> {
  const before = await getPlanAt(deps, access);
  const now = deps.clock();
  const stamped = stampPlan(before, before, now);
  const plan = {
    ...withNewAddress(stamped, feed),
    revision: before.revision + 1,
    uidSalt: uidSaltOf(deps.secret, before),
  };
  const renewed = {
    feed: FEED_PURPOSES[feed],
    capabilities: listRenewedCapabilities(deps.secret, plan, feed),
  };
  const isStored = await deps.store.rotatePlan(plan, before.revision, renewed, feedRetention(now));
  if (!isStored) throw stale();
  return { revision: plan.revision, calendar: await openCalendarLinks(deps, plan) };
}

/** The sessions stay as they were stamped; what changes in the full calendar alone is told by `linksChangedAt`. */
function withNewAddress(plan: Plan, feed: FeedKind): Plan {
  if (feed === 'full') return { ...plan, rotation: plan.rotation + 1, linksChangedAt: plan.updatedAt };
  const rotations = plan.feedRotations ?? {};
  return { ...plan, feedRotations: { ...rotations, [feed]: (rotations[feed] ?? 0) + 1 } };
}
