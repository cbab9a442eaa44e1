import type { FeedOptions } from '../../domain/calendar-feed.ts';
import type { Session } from '../../domain/session.ts';

/**
 * The sessions that a feed shows.
 * @throws RangeError for a session that does not end after it starts, or whose times are none.
 */
export function shownSessions(
  sessions: readonly Session[],
  { cancelled, done, kinds }: Pick<FeedOptions, 'cancelled' | 'done' | 'kinds'>,
): Session[] {
  for (const { id, startsAt, endsAt } of sessions) {
    // ical-generator would swap the two in silence.
    if (!(Date.parse(startsAt) < Date.parse(endsAt))) {
      throw new RangeError(`Session ${id} must end after it starts; it runs from ${startsAt} to ${endsAt}.`);
    }
  }
  return sessions.filter(({ status, kind }) => {
    if (kinds && !kinds.includes(kind)) return false;
    if (status === 'dropped') return cancelled;
    return done || status === 'planned';
  });
}
