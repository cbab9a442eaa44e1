import type { Plan } from '../domain/plan.ts';
import type { Session } from '../domain/session.ts';
import { unmarkedUntil } from '../planner/follow/overdue.ts';
import { reportRecall } from '../planner/repair/facts/report-recall.ts';
import { utcText } from '../time/local-time.ts';
import { readinessAt } from './commit-plan.ts';
import type { PlanDeps } from './plan-deps.ts';
import { taxonomyOf } from './plan-inputs.ts';

/**
 * A plan as it is stored. One that was made before plans kept what their pack calls things gets the names and orders of
 * the current release, one of before marks said whose they are gets that from its stamps, and one of before readiness was told
 * gets its figures; it keeps them from its next change on.
 */
export async function findStoredPlan(
  { store, catalogue }: Pick<PlanDeps, 'store' | 'catalogue'>,
  id: string,
): Promise<Plan | undefined> {
  const stored: Stored<'taxonomy' | 'readiness'> | undefined = await store.findPlan(id);
  if (stored === undefined) return undefined;
  const plan = {
    ...stored,
    taxonomy: stored.taxonomy ?? taxonomyOf(catalogue.current().getSettings()),
    sessions: stored.sessions.map((session) => withMarker(stored, session)),
  };
  const { readiness } = plan;
  if (readiness !== undefined) return { ...plan, readiness };
  return { ...plan, readiness: readinessAt(plan, plan.updatedAt), recall: reportRecall(plan) };
}

/** A plan some of whose fields a former version did not keep. */
type Stored<Field extends keyof Plan> = Omit<Plan, Field> & Partial<Pick<Plan, Field>>;

/** What the clock marks is stamped with the moment at which it fell due, to the second; grades come from a person. */
function withMarker({ stamps }: Pick<Plan, 'stamps'>, session: Session): Session {
  const { id, status, markedBy, endsAt, items } = session;
  if (markedBy !== undefined || status === 'planned' || status === 'dropped') return session;
  const isDueThen = stamps[id]?.changedAt === utcText(unmarkedUntil(endsAt));
  const isGraded = items.some(({ grade }) => grade !== undefined);
  return { ...session, markedBy: isDueThen && status !== 'skipped' && !isGraded ? 'clock' : 'person' };
}
