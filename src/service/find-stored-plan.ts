import type { Plan, Session } from '../domain/plan.ts';
import { unmarkedUntil } from '../planner/follow/overdue.ts';
import { utcText } from '../time/local-time.ts';
import type { PlanDeps } from './plan-deps.ts';
import { taxonomyOf } from './plan-inputs.ts';

/**
 * A plan as it is stored. One that was made before plans kept what their pack calls things gets the names and orders of
 * the current release, and one of before marks said whose they are gets that from its stamps; it keeps both from its
 * next change on.
 */
export async function findStoredPlan(
  { store, catalogue }: Pick<PlanDeps, 'store' | 'catalogue'>,
  id: string,
): Promise<Plan | undefined> {
  const plan: (Omit<Plan, 'taxonomy'> & Partial<Pick<Plan, 'taxonomy'>>) | undefined =
    await store.findPlan(id);
  if (plan === undefined) return undefined;
  return {
    ...plan,
    taxonomy: plan.taxonomy ?? taxonomyOf(catalogue.current().getSettings()),
    sessions: plan.sessions.map((session) => withMarker(plan, session)),
  };
}

/** What the clock marks is stamped with the moment at which it fell due, to the second; grades come from a person. */
function withMarker({ stamps }: Pick<Plan, 'stamps'>, session: Session): Session {
  const { id, status, markedBy, endsAt, items } = session;
  if (markedBy !== undefined || status === 'planned' || status === 'dropped') return session;
  const isDueThen = stamps[id]?.changedAt === utcText(unmarkedUntil(endsAt));
  const isGraded = items.some(({ grade }) => grade !== undefined);
  return { ...session, markedBy: isDueThen && status !== 'skipped' && !isGraded ? 'clock' : 'person' };
}
