import type { Plan, Session } from '../../domain/plan.ts';

/** How long a dropped session stays in the feed as CANCELLED, so that calendars which poll rarely learn of it. */
export const TOMBSTONE_DAYS = 14;

const DAY_MS = 86_400_000;

/** When a dropped session leaves the feed, RFC 3339 UTC; undefined for one that is not dropped. */
export function tombstoneExpiresAt(
  plan: Pick<Plan, 'stamps' | 'createdAt'>,
  session: Session,
): string | undefined {
  if (session.status !== 'dropped') return undefined;
  const droppedAt = Date.parse(stampOf(plan, session).changedAt);
  return new Date(droppedAt + TOMBSTONE_DAYS * DAY_MS).toISOString().replace('.000Z', 'Z');
}

/**
 * The next moment at which a tombstone leaves this plan's feed; undefined where none is left. It belongs into the
 * plan's `nextChangeAt`: the feed changes with revisions only, so a revision must be stored at that moment.
 */
export function nextTombstoneExpiry(
  plan: Pick<Plan, 'sessions' | 'stamps' | 'createdAt' | 'updatedAt'>,
): string | undefined {
  return plan.sessions
    .map((session) => tombstoneExpiresAt(plan, session))
    .filter((at) => at !== undefined && Date.parse(at) > Date.parse(plan.updatedAt))
    .sort()
    .at(0);
}

/**
 * The sessions that a calendar shows: all but those whose tombstone has expired. There is no clock in it: what counts
 * is when the plan's revision was stored, so the bytes of one revision never change.
 */
export function shownSessions(plan: Plan): Session[] {
  const asOf = Date.parse(plan.updatedAt);
  return plan.sessions.filter((session) => {
    const expiresAt = tombstoneExpiresAt(plan, session);
    return expiresAt === undefined || asOf < Date.parse(expiresAt);
  });
}

/** When the revisions that made a session and that last changed it were stored, RFC 3339 UTC. */
export function stampOf(
  plan: Pick<Plan, 'stamps' | 'createdAt'>,
  session: Session,
): { createdAt: string; changedAt: string } {
  return plan.stamps[session.id] ?? { createdAt: plan.createdAt, changedAt: plan.createdAt };
}
