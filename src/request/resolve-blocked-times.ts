import { dayNumber } from '../domain/civil-date.ts';
import { compareText } from '../domain/compare-text.ts';
import type { Issue } from '../domain/error.ts';
import { BLACKOUT_MOST_DAYS } from '../domain/request-limits.ts';
import type { StudyRequest } from '../domain/study-request.ts';
import { parseInstant } from '../time/local-time.ts';

/** Ranges of days without any session, by start. */
export function resolveBlackouts(
  blackouts: StudyRequest['blackouts'],
  issues: Issue[],
): StudyRequest['blackouts'] {
  for (const [index, { from, to }] of blackouts.entries()) {
    if (to < from) {
      issues.push({
        pointer: `/blackouts/${index}/to`,
        code: 'out_of_order',
        message: `The range ends on ${to}, before it begins on ${from}; both days are part of it.`,
      });
    } else if (dayNumber(to) - dayNumber(from) > BLACKOUT_MOST_DAYS) {
      issues.push({
        pointer: `/blackouts/${index}/to`,
        code: 'too_long',
        message: `The range from ${from} to ${to} is longer than a year.`,
      });
    }
  }
  return [...blackouts].sort((a, b) => compareText(a.from, b.from) || compareText(a.to, b.to));
}

/** Intervals that are taken, by start. */
export function resolveBusy(busy: StudyRequest['busy'], issues: Issue[]): StudyRequest['busy'] {
  const timed = busy.map((interval, index) => {
    const pointer = `/busy/${index}`;
    const from = checkInstant(interval.startsAt, `${pointer}/startsAt`, issues);
    const to = checkInstant(interval.endsAt, `${pointer}/endsAt`, issues);
    if (from !== undefined && to !== undefined && to <= from) {
      issues.push({
        pointer: `${pointer}/endsAt`,
        code: 'out_of_order',
        message: `The interval ends at ${interval.endsAt}, not after it begins at ${interval.startsAt}.`,
      });
    }
    return { interval, from: from ?? 0, to: to ?? 0 };
  });
  return timed.sort((a, b) => a.from - b.from || a.to - b.to).map(({ interval }) => interval);
}

/** Milliseconds since 1970 UTC; undefined for what is no instant. */
function checkInstant(text: string, pointer: string, issues: Issue[]): number | undefined {
  const epochMs = parseInstant(text);
  if (epochMs === undefined) {
    issues.push({
      pointer,
      code: 'bad_instant',
      message: `"${text}" is no instant; write it with its offset, such as "2026-12-07T18:00:00-05:00".`,
    });
  }
  return epochMs;
}
