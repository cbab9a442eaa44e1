import type { CivilDate } from '../domain/civil-date.ts';
import { AppError, type Issue } from '../domain/error.ts';
import type { StudyRequest, StudyRequestDraft } from '../domain/study-request.ts';
import { ROUNDS } from '../domain/taxonomy.ts';
import { canonicalZone, unknownZone } from '../time/local-time.ts';
import { checkWholeNumber } from './request-checks.ts';
import { resolveAvailability, resolveExceptions } from './resolve-availability.ts';
import { resolveBlackouts, resolveBusy } from './resolve-blocked-times.ts';
import { type DateOptions, resolveDates } from './resolve-dates.ts';
import { resolveOwnItems } from './resolve-own-items.ts';
import { resolveCaps, resolveSessionMinutes } from './resolve-session-lengths.ts';

const DEFAULTS = {
  role: 'ml-engineer',
  maxReviewsPerDay: 6,
  reminderMinutes: 15,
  seed: 1,
} as const;

const MOST_SPECIALISATIONS = 2;

/**
 * A request with every default filled in, windows merged and sorted: the only form that is planned.
 *
 * @param today in the person's zone.
 * @throws AppError `invalid` with an issue and a JSON Pointer for every wrong value.
 */
export function resolveRequest(
  draft: StudyRequestDraft,
  today: CivilDate,
  options: DateOptions = {},
): StudyRequest {
  const issues: Issue[] = [];
  const zone = resolveZone(draft.timeZone, issues);
  const dates = resolveDates(draft, today, options, issues);
  const request: StudyRequest = {
    ...dates,
    timeZone: zone,
    careerLevel: draft.careerLevel,
    role: draft.role ?? DEFAULTS.role,
    specialisations: resolveSpecialisations(draft.specialisations ?? [], issues),
    rounds: [...new Set(draft.rounds ?? ROUNDS)],
    availability: resolveAvailability(draft.availability, issues),
    sessionMinutes: resolveSessionMinutes(draft, issues),
    ...resolveCaps(draft, issues),
    exceptions: resolveExceptions(draft.exceptions ?? [], issues),
    blackouts: resolveBlackouts(draft.blackouts ?? [], issues),
    known: {
      topics: { ...draft.known?.topics },
      questions: [...(draft.known?.questions ?? [])],
    },
    busy: resolveBusy(draft.busy ?? [], issues),
    ownItems: resolveOwnItems(draft.ownItems ?? [], issues),
    onUnmarked: draft.onUnmarked ?? 'done',
    maxReviewsPerDay: draft.maxReviewsPerDay ?? DEFAULTS.maxReviewsPerDay,
    reminderMinutes: draft.reminderMinutes ?? DEFAULTS.reminderMinutes,
    seed: draft.seed ?? DEFAULTS.seed,
  };
  checkWholeNumber(request.maxReviewsPerDay, 0, 100, '/maxReviewsPerDay', issues);
  checkWholeNumber(request.reminderMinutes, 0, 1440, '/reminderMinutes', issues);
  checkWholeNumber(request.seed, 0, 2 ** 31 - 1, '/seed', issues);
  if (issues.length === 0) return request;
  const count = issues.length === 1 ? 'One value' : `${issues.length} values`;
  throw new AppError('invalid', `${count} of the request cannot be planned with.`, { issues });
}

function resolveZone(timeZone: string, issues: Issue[]): string {
  const zone = canonicalZone(timeZone);
  if (zone) return zone;
  issues.push(unknownZone(timeZone));
  return 'UTC';
}

function resolveSpecialisations(chosen: readonly string[], issues: Issue[]): string[] {
  const unique = [...new Set(chosen)];
  if (unique.length > MOST_SPECIALISATIONS) {
    issues.push({
      pointer: '/specialisations',
      code: 'too_many',
      message: `At most ${MOST_SPECIALISATIONS} specialisations can be chosen, and there are ${unique.length}.`,
    });
  }
  return unique;
}
