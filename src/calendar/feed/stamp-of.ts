import type { Plan, Session } from '../../domain/plan.ts';

/** When the revisions that made a session and that last changed it were stored, RFC 3339 UTC. */
export function stampOf(
  plan: Pick<Plan, 'stamps' | 'createdAt'>,
  session: Session,
): { createdAt: string; changedAt: string } {
  return plan.stamps[session.id] ?? { createdAt: plan.createdAt, changedAt: plan.createdAt };
}
