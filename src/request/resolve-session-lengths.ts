import type { Issue } from '../domain/error.ts';
import type { StudyRequest, StudyRequestDraft } from '../domain/study-request.ts';
import { checkWholeNumber } from './request-checks.ts';

const DEFAULT_MINUTES = { min: 30, max: 90 };
const [SHORTEST_SESSION, LONGEST_SESSION] = [10, 240];

/** The shortest and the longest session in minutes; a default gives way to the end that was given. */
export function resolveSessionMinutes(
  { sessionMinutes }: StudyRequestDraft,
  issues: Issue[],
): StudyRequest['sessionMinutes'] {
  const max = sessionMinutes?.max ?? Math.max(DEFAULT_MINUTES.max, sessionMinutes?.min ?? 0);
  const min = sessionMinutes?.min ?? Math.min(DEFAULT_MINUTES.min, max);
  const isMinValid = checkWholeNumber(min, SHORTEST_SESSION, LONGEST_SESSION, '/sessionMinutes/min', issues);
  const isMaxValid = checkWholeNumber(max, SHORTEST_SESSION, LONGEST_SESSION, '/sessionMinutes/max', issues);
  if (isMinValid && isMaxValid && min > max) {
    issues.push({
      pointer: '/sessionMinutes/min',
      code: 'out_of_order',
      message: `The shortest session (${min} minutes) is longer than the longest (${max} minutes).`,
    });
  }
  return { min, max };
}

/** The caps on a week and on a day, where there are any. */
export function resolveCaps(
  { minutesPerWeek, maxMinutesPerDay }: StudyRequestDraft,
  issues: Issue[],
): Pick<StudyRequest, 'minutesPerWeek' | 'maxMinutesPerDay'> {
  if (minutesPerWeek !== undefined) checkWholeNumber(minutesPerWeek, 10, 10_080, '/minutesPerWeek', issues);
  if (maxMinutesPerDay !== undefined)
    checkWholeNumber(maxMinutesPerDay, 10, 1440, '/maxMinutesPerDay', issues);
  return {
    ...(minutesPerWeek === undefined ? {} : { minutesPerWeek }),
    ...(maxMinutesPerDay === undefined ? {} : { maxMinutesPerDay }),
  };
}
