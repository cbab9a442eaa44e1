import { MS_PER_MINUTE } from '../../domain/durations.ts';
import type { Session } from '../../domain/session.ts';
import { type Constraint, nameOf } from './plan-view.ts';
import { minuteOfDay, readTimestamp, type ZoneClock } from './zone-clock.ts';

/**
 * The stored local times rule; the instants follow from them. So `startsAt` and `endsAt` are RFC 3339, name the first
 * instant at which the zone's clock shows `from` and `to`, and carry the zone's offset at that instant (`Z` is as good
 * as `+00:00`).
 *
 * Readings: neither end may be a time that the clock skips, not even an end at the first skipped minute, since a
 * calendar would have to print it. An hour on the wall clock takes an hour: a session may not span a change.
 */
export const wallClock: Constraint = {
  id: 'H10',
  meaning:
    'Wall-clock times are constant across clock changes, never in a gap, and the first occurrence in a fold.',
  check: ({ judged, clock }) =>
    judged.flatMap(({ session }) =>
      wallClockFaults(session, clock).map((fault) => ({
        message: `${nameOf(session)}: ${fault}`,
        sessionIds: [session.id],
      })),
    ),
};

function wallClockFaults({ date, from, to, startsAt, endsAt }: Session, clock: ZoneClock): string[] {
  const minutes = minuteOfDay(to) - minuteOfDay(from);
  // The shape of local times is judged elsewhere; nothing follows from broken ones.
  if (!(minutes > 0)) return [];
  const [start] = clock.instantsOf(date, minuteOfDay(from));
  const [end] = clock.instantsOf(date, minuteOfDay(to));
  const faults = [
    ...timestampFaults('startsAt', startsAt, from, start, clock),
    ...timestampFaults('endsAt', endsAt, to, end, clock),
  ];
  if (start === undefined || end === undefined) return faults;
  const elapsed = (end - start) / MS_PER_MINUTE;
  if (elapsed !== minutes)
    faults.push(`it shows ${minutes} minutes on the wall clock and takes ${elapsed}, across a clock change`);
  return faults;
}

function timestampFaults(
  field: string,
  text: string,
  time: string,
  expectedMs: number | undefined,
  clock: ZoneClock,
): string[] {
  if (expectedMs === undefined) return [`the zone's clock skips ${time} that day`];
  const read = readTimestamp(text);
  if (!read) return [`${field} "${text}" is not an RFC 3339 time`];
  if (read.epochMs !== expectedMs)
    return [`${field} ${text} is not the instant at which the zone's clock first shows ${time}`];
  const offset = clock.offsetMinutesAt(expectedMs);
  return read.offsetMinutes === offset
    ? []
    : [`${field} ${text} does not carry the zone's offset, ${offset} minutes`];
}
