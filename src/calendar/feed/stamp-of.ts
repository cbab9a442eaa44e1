import type { Plan } from '../../domain/plan.ts';
import type { Session } from '../../domain/session.ts';

/** When an event was made and last changed, RFC 3339 UTC. */
export interface Stamp {
  createdAt: string;
  changedAt: string;
}

/** When the revisions that made a session and that last changed it were stored. */
export function stampOf(plan: Pick<Plan, 'stamps' | 'createdAt'>, session: Session): Stamp {
  return plan.stamps[session.id] ?? { createdAt: plan.createdAt, changedAt: plan.createdAt };
}

/** The same for an event that also says what changed later than its session, such as the base of its links. */
export function stampSince(
  plan: Pick<Plan, 'stamps' | 'createdAt'>,
  session: Session,
  changedAt: string = '',
): Stamp {
  const stamp = stampOf(plan, session);
  return stamp.changedAt < changedAt ? { ...stamp, changedAt } : stamp;
}
