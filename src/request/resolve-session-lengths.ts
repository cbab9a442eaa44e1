import type { Issue } from '../domain/error.ts';
import type { AvailabilityWindow, StudyRequest, StudyRequestDraft } from '../domain/study-request.ts';
import { minuteOf } from '../time/wall-clock.ts';

const DEFAULT_MAX_MINUTES = 90;
/** What a default minimum lies between, and the step in which it is counted. */
const DEFAULT_MIN_MINUTES = { least: 10, most: 30, step: 5 } as const;
/** The share of the weekly windows that makes a length of them common. */
const COMMON_SHARE = 0.25;

/** The shortest and the longest session in minutes; a default gives way to the end that was given. */
export function resolveSessionMinutes(
  { sessionMinutes, availability }: Pick<StudyRequestDraft, 'sessionMinutes' | 'availability'>,
  issues: Issue[],
): StudyRequest['sessionMinutes'] {
  const max = sessionMinutes?.max ?? Math.max(DEFAULT_MAX_MINUTES, sessionMinutes?.min ?? 0);
  const min = sessionMinutes?.min ?? Math.min(defaultMin(availability), max);
  if (min > max) {
    issues.push({
      pointer: '/sessionMinutes/min',
      code: 'out_of_order',
      message: `The shortest session (${min} minutes) is longer than the longest (${max} minutes).`,
    });
  }
  return { min, max };
}

/**
 * Half of the shortest window that is common in a week, between 10 and 30 minutes: half an hour at noon is for using even
 * where what fits there is no half hour long.
 */
function defaultMin(availability: readonly AvailabilityWindow[]): number {
  const { least, most, step } = DEFAULT_MIN_MINUTES;
  const lengths = availability
    .flatMap(({ days, from, to }) => days.map(() => minuteOf(to) - minuteOf(from)))
    .sort((a, b) => a - b);
  const common = lengths[Math.max(0, Math.ceil(COMMON_SHARE * lengths.length) - 1)] ?? most * 2;
  return Math.min(most, Math.max(least, Math.floor(common / 2 / step) * step));
}
