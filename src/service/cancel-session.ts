import { AppError } from '../domain/error.ts';
import type { Plan } from '../domain/plan.ts';
import type { Session } from '../domain/session.ts';
import type { PlanAccess } from './change-plan.ts';
import { changeRequest, type ReplanDeps, type Replanned, type ReplanOptions } from './replan-plan.ts';

/**
 * Cancels a session to come: its time is busy from now on, and what it holds is placed elsewhere, or leaves the plan by
 * name where no time is left.
 * @throws AppError `not_found` for a session that the plan does not have; `conflict` for one that has begun, was marked
 *   or was dropped; otherwise as `changeRequest`.
 */
export function cancelSession(
  deps: ReplanDeps,
  access: PlanAccess,
  sessionId: string,
  options: ReplanOptions,
): Promise<Replanned> {
  const now = deps.clock();
  const change = (plan: Plan) => {
    const { startsAt, endsAt } = cancellable(plan, sessionId, now);
    return { busy: [...plan.request.busy, { startsAt, endsAt }] };
  };
  return changeRequest(deps, access, change, options);
}

function cancellable({ sessions }: Plan, sessionId: string, now: number): Session {
  const session = sessions.find(({ id }) => id === sessionId);
  if (!session) {
    const message = `The plan has no session ${sessionId}.`;
    throw new AppError('not_found', message, {
      issues: [{ parameter: 'sessionId', code: 'unknown_name', message }],
    });
  }
  if (session.status !== 'planned')
    throw new AppError(
      'conflict',
      `This session is ${session.status}; only one that is planned can be cancelled.`,
    );
  if (Date.parse(session.startsAt) <= now)
    throw new AppError(
      'conflict',
      'This session has begun; mark it missed, and replan to make room for what it held.',
    );
  return session;
}
