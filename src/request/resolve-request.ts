import type { CivilDate } from '../domain/civil-date.ts';
import { AppError, type Issue } from '../domain/error.ts';
import type { PackSettings } from '../domain/pack-settings.ts';
import type { StudyRequest, StudyRequestDraft } from '../domain/study-request.ts';
import { canonicalZone, unknownZone } from '../time/local-time.ts';
import { resolveAvailability, resolveExceptions } from './resolve-availability.ts';
import { resolveBlackouts, resolveBusy } from './resolve-blocked-times.ts';
import { type DateOptions, resolveDates } from './resolve-dates.ts';
import { resolveOwnItems } from './resolve-own-items.ts';
import { resolveReminders } from './resolve-reminders.ts';
import { resolveSessionMinutes } from './resolve-session-lengths.ts';

const DEFAULTS = {
  maxReviewsPerDay: 6,
  seed: 1,
} as const;

/** What of a pack stands where a request says nothing. */
export type PackDefaults = Pick<PackSettings, 'defaults' | 'rounds'>;

/**
 * A request with every default filled in, windows merged and sorted: the only form that is planned. Its shape and the bounds of
 * single fields are its schema's to check; here is what needs two fields, a date or a zone.
 *
 * @param today in the person's zone.
 * @throws AppError `invalid` with an issue and a JSON Pointer for every wrong value.
 */
export function resolveRequest(
  draft: StudyRequestDraft,
  today: CivilDate,
  pack: PackDefaults,
  options: DateOptions = {},
): StudyRequest {
  const issues: Issue[] = [];
  const zone = resolveZone(draft.timeZone, issues);
  const dates = resolveDates(draft, today, options, issues);
  const request: StudyRequest = {
    ...dates,
    timeZone: zone,
    careerLevel: draft.careerLevel,
    role: draft.role ?? pack.defaults.role,
    specialisations: [...new Set(draft.specialisations ?? [])],
    rounds: [...new Set(draft.rounds ?? pack.rounds.map(({ slug }) => slug))],
    availability: resolveAvailability(draft.availability, issues),
    sessionMinutes: resolveSessionMinutes(draft, issues),
    ...(draft.minutesPerWeek !== undefined && { minutesPerWeek: draft.minutesPerWeek }),
    ...(draft.maxMinutesPerDay !== undefined && { maxMinutesPerDay: draft.maxMinutesPerDay }),
    exceptions: resolveExceptions(draft.exceptions ?? [], issues),
    blackouts: resolveBlackouts(draft.blackouts ?? [], issues),
    known: {
      topics: { ...draft.known?.topics },
      questions: [...(draft.known?.questions ?? [])],
    },
    busy: resolveBusy(draft.busy ?? [], issues),
    ...(draft.busyCalendars?.length && { busyCalendars: draft.busyCalendars }),
    ownItems: resolveOwnItems(draft.ownItems ?? [], issues),
    onUnmarked: draft.onUnmarked ?? 'done',
    maxReviewsPerDay: draft.maxReviewsPerDay ?? DEFAULTS.maxReviewsPerDay,
    ...resolveReminders(draft, issues),
    seed: draft.seed ?? DEFAULTS.seed,
  };
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
