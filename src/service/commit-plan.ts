import { eventFingerprints } from '../calendar/feed/event-fingerprints.ts';
import type { Plan, PlanReadiness } from '../domain/plan.ts';
import type { Session } from '../domain/session.ts';
import { attentionOf, nextAttentionAt } from '../planner/follow/attention.ts';
import { nextChangeAt } from '../planner/follow/overdue.ts';
import { forecastReadiness, nextReadinessAt } from '../planner/follow/readiness.ts';
import { laterOf, todayIn, utcText } from '../time/local-time.ts';
import { changedCapabilities, uidSaltOf } from './capabilities.ts';
import type { PlanDeps } from './plan-deps.ts';

/**
 * `after` with the marks of a change that was made to `before` at `at` (epoch milliseconds): the sessions whose events
 * differ are stamped, all others keep their stamps and so their bytes.
 */
export function stampPlan(before: Plan, after: Plan, at: number): Plan {
  const { nextChangeAt: _old, attention: _before, ...rest } = after;
  // A revision is never stamped before the one that it follows.
  const updatedAt = laterOf(before.updatedAt, utcText(at));
  const stamped = { ...rest, updatedAt, stamps: stampSessions(before, after, updatedAt) };
  const readiness = readinessAt(stamped, updatedAt);
  return withMoments({ ...stamped, attention: attentionOf(stamped), readiness });
}

/** A plan's readiness as of the day of a moment, RFC 3339. */
export function readinessAt(plan: Omit<Plan, 'readiness'>, moment: string): PlanReadiness {
  return forecastReadiness(plan, todayIn(plan.request.timeZone, Date.parse(moment)));
}

/** A plan with the next moment at which the clock changes it: its sessions, what it asks of the person, or its readiness. */
export function withMoments(plan: Plan): Plan {
  const moments = [nextChangeAt(plan), nextAttentionAt(plan), nextReadinessAt(plan)].filter(
    (moment) => moment !== undefined,
  );
  const [next] = moments.sort();
  return next === undefined ? plan : { ...plan, nextChangeAt: next };
}

/**
 * Stores a stamped plan as the revision that follows `before`, and answers it as stored; undefined where another
 * change came first.
 */
export async function commitPlan(
  deps: Pick<PlanDeps, 'store' | 'secret'>,
  before: Plan,
  stamped: Plan,
): Promise<Plan | undefined> {
  const plan = { ...stamped, revision: before.revision + 1, uidSalt: uidSaltOf(deps.secret, stamped) };
  const change = changedCapabilities(deps.secret, before, plan);
  const stored = await deps.store.updatePlan(plan, before.revision, change);
  return stored ? plan : undefined;
}

/**
 * A session is stamped where its event says something else, be it because an earlier session or the request changed;
 * one that was marked keeps the moment of its mark.
 */
function stampSessions(before: Plan, after: Plan, changedAt: string): Plan['stamps'] {
  const said = eventFingerprints(before);
  const says = eventFingerprints(after);
  const marks = new Map(before.sessions.map((session) => [session.id, markOf(session)]));
  return Object.fromEntries(
    after.sessions.map((session) => {
      const { id, status } = session;
      const stamp = before.stamps[id];
      if (!stamp) return [id, { createdAt: changedAt, changedAt }];
      const isMarked = status !== 'planned' && marks.get(id) === markOf(session);
      return [id, isMarked || said.get(id) === says.get(id) ? stamp : { ...stamp, changedAt }];
    }),
  );
}

function markOf({ status, markedBy }: Pick<Session, 'status' | 'markedBy'>): string {
  return `${status} ${markedBy}`;
}
