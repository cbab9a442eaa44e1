import type { CivilDate } from '../domain/civil-date.ts';
import { AppError } from '../domain/error.ts';
import { MOST_ENTRIES } from '../domain/request-limits.ts';
import type { BusyCalendar, StudyRequest } from '../domain/study-request.ts';
import { todayIn, utcText } from '../time/local-time.ts';
import { getPlanAt, type PlanAccess } from './change-plan.ts';
import { type LostTime, lostTime } from './lost-time.ts';
import { type BusyFile, type BusyFilesReading, countBusyTimes, readBusyFiles } from './read-busy-files.ts';
import { changeRequest, type ReplanDeps, type Replanned, type ReplanOptions } from './replan-plan.ts';

/** The first and last of a person's days on which a calendar has busy times; undefined where it has none. */
export function busyDays(
  { intervals }: BusyCalendar,
  { timeZone }: Pick<StudyRequest, 'timeZone'>,
): { first: CivilDate; last: CivilDate } | undefined {
  const [first, last] = [intervals[0], intervals.at(-1)];
  if (!first || !last) return undefined;
  const dayOf = (instantMs: number) => todayIn(timeZone, instantMs);
  // What ends at midnight leaves the next day free.
  return { first: dayOf(Date.parse(first.startsAt)), last: dayOf(Date.parse(last.endsAt) - 1) };
}

/** What became of uploaded calendars. */
export interface BusyImport {
  /** How many times they hold. */
  count: number;
  /** What was passed over, by file and line. */
  ignored: BusyFilesReading['ignored'];
  /** What of the person's own time they take. */
  lost: LostTime[];
}

/** A plan with other busy times. */
export type BusyReplanned = Replanned & { busy: BusyImport };

/**
 * Keeps uploaded iCalendar files as a plan's busy calendars, each in the place of the one that has its name, and repairs
 * the plan around them.
 * @throws AppError as `readBusyFiles`, `keepBusyCalendars` and `changeRequest`; the plan is then untouched.
 */
export async function importBusyFiles(
  deps: ReplanDeps,
  access: PlanAccess,
  files: readonly BusyFile[],
  options: ReplanOptions,
): Promise<BusyReplanned> {
  const { request } = await getPlanAt(deps, access);
  const { calendars, ignored } = await readBusyFiles(files, request);
  const kept = await keepBusyCalendars(deps, access, calendars, options);
  return { ...kept, busy: { ...kept.busy, ignored } };
}

/**
 * The same for calendars that have been read.
 * @throws AppError `invalid` for more calendars than a plan may have, or more times; otherwise as `changeRequest`.
 */
export async function keepBusyCalendars(
  deps: ReplanDeps,
  access: PlanAccess,
  calendars: BusyFilesReading['calendars'],
  options: ReplanOptions,
): Promise<BusyReplanned> {
  const updatedAt = utcText(deps.clock());
  const names = new Set(calendars.map(({ name }) => name));
  const replanned = await changeCalendars(deps, access, options, (kept) => {
    const others = kept.filter(({ name }) => !names.has(name));
    const uploaded = calendars.map((each) =>
      sameAsBefore(
        kept.find(({ name }) => name === each.name),
        { ...each, updatedAt },
      ),
    );
    return checkSize([...others, ...uploaded]);
  });
  return { ...replanned, busy: { ...replanned.busy, count: countBusyTimes(calendars) } };
}

/**
 * Removes a busy calendar, and repairs the plan.
 * @throws AppError `not_found` where the plan has none of that name; otherwise as `changeRequest`.
 */
export function removeBusyCalendar(
  deps: ReplanDeps,
  access: PlanAccess,
  removed: string,
  options: ReplanOptions,
): Promise<BusyReplanned> {
  return changeCalendars(deps, access, options, (kept) => {
    findBusyCalendar(kept, removed);
    return kept.filter(({ name }) => name !== removed);
  });
}

/** @throws AppError `not_found` with the names that there are. */
export function findBusyCalendar(calendars: readonly BusyCalendar[], wanted: string): BusyCalendar {
  const found = calendars.find(({ name }) => name === wanted);
  if (found) return found;
  const allowed = calendars.map(({ name }) => name);
  const message = `The plan has no busy calendar called “${wanted}”.`;
  throw new AppError('not_found', message, {
    issues: [{ parameter: 'name', code: 'unknown_name', message, ...(allowed.length > 0 && { allowed }) }],
  });
}

async function changeCalendars(
  deps: ReplanDeps,
  access: PlanAccess,
  options: ReplanOptions,
  change: (kept: readonly BusyCalendar[]) => BusyCalendar[],
): Promise<BusyReplanned> {
  const { request: before } = await getPlanAt(deps, access);
  const kept = before.busyCalendars ?? [];
  const busyCalendars = change(kept).sort((a, b) => (a.name < b.name ? -1 : 1));
  const after: StudyRequest = { ...before, busyCalendars };
  const lost = lostTime(before, after, todayIn(before.timeZone, deps.clock()));
  const replanned = await changeRequest(deps, access, { busyCalendars }, options);
  return { ...replanned, busy: { count: 0, ignored: [], lost } };
}

function checkSize(calendars: BusyCalendar[]): BusyCalendar[] {
  countBusyTimes(calendars);
  const most = MOST_ENTRIES.busyCalendars;
  if (calendars.length <= most) return calendars;
  const names = calendars.map(({ name }) => name).join(', ');
  const message = `A plan has at most ${most} busy calendars, and would have ${names}. Remove one first.`;
  throw new AppError('invalid', message, {
    issues: [{ pointer: '/busy', code: 'too_many_calendars', message }],
  });
}

/** The calendar as it was kept, where an upload says nothing new. */
function sameAsBefore(before: BusyCalendar | undefined, now: BusyCalendar): BusyCalendar {
  return before && JSON.stringify(before.intervals) === JSON.stringify(now.intervals) ? before : now;
}
