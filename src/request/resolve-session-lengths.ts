import type { Issue } from '../domain/error.ts';
import type { StudyRequest, StudyRequestDraft } from '../domain/study-request.ts';

const DEFAULT_MINUTES = { min: 30, max: 90 };

/** The shortest and the longest session in minutes; a default gives way to the end that was given. */
export function resolveSessionMinutes(
  { sessionMinutes }: StudyRequestDraft,
  issues: Issue[],
): StudyRequest['sessionMinutes'] {
  const max = sessionMinutes?.max ?? Math.max(DEFAULT_MINUTES.max, sessionMinutes?.min ?? 0);
  const min = sessionMinutes?.min ?? Math.min(DEFAULT_MINUTES.min, max);
  if (min > max) {
    issues.push({
      pointer: '/sessionMinutes/min',
      code: 'out_of_order',
      message: `The shortest session (${min} minutes) is longer than the longest (${max} minutes).`,
    });
  }
  return { min, max };
}
