import type { Plan } from '../../domain/plan.ts';
import { describeSessions } from './describe-session.ts';
import { alarmsOf } from './session-alarms.ts';

/**
 * What each session's event says, but for its stamps and links, by session id.
 *
 * A revision must stamp exactly the sessions whose fingerprint it changes: then an event's bytes differ only where its
 * LAST-MODIFIED does. The session alone is not enough: why a review stands where it does depends on earlier sessions,
 * and an alarm on the request.
 */
export function eventFingerprints(plan: Plan): Map<string, string> {
  const describe = describeSessions(plan, { publicUrl: '', titles: 'full' });
  const { timeZone } = plan.request;
  return new Map(
    plan.sessions.map((session) => {
      const { id, sequence, startsAt, endsAt, status } = session;
      return [
        id,
        JSON.stringify([
          sequence,
          startsAt,
          endsAt,
          status,
          timeZone,
          alarmsOf(plan, session),
          describe(session),
        ]),
      ];
    }),
  );
}
