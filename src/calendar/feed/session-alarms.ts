import type { Plan } from '../../domain/plan.ts';
import { remindersFor } from '../../domain/reminders.ts';
import type { Session } from '../../domain/session.ts';

/** How many minutes before a session it is reminded of, longest first: only of what is still to be done. */
export function alarmsOf(
  plan: Pick<Plan, 'request'>,
  session: Session,
  wanted?: readonly number[],
): readonly number[] {
  if (session.status !== 'planned') return [];
  return wanted ?? remindersFor(plan.request, session.kind);
}
