import { addDays, type CivilDate, daysBetween, isCivilDate } from '../domain/civil-date.ts';
import { AppError, type Issue } from '../domain/error.ts';
import { PLAN_DAYS, PLAN_WEEKS } from '../domain/request-limits.ts';
import type { RequestChange, StudyRequest, StudyRequestDraft } from '../domain/study-request.ts';
import { type PackDefaults, resolveRequest } from './resolve-request.ts';

/**
 * A plan's request with a change merged into it. An interview may move to any day from tomorrow to 182 days after the
 * start, sooner or later than a new plan's could be; `weeks` moves it to so many weeks after the start.
 *
 * @param today in the plan's zone.
 * @throws AppError `invalid` with an issue and a JSON Pointer for every wrong value.
 */
export function resolveChange(
  current: StudyRequest,
  change: RequestChange,
  today: CivilDate,
  pack: PackDefaults,
): StudyRequest {
  const { interviewDate: _date, weeks: _length, ...fields } = change;
  const interviewDate = interviewOf(current, change);
  const issue =
    otherWeeks(current, change) ??
    (interviewDate === current.interviewDate ? undefined : wrongDate(current, change, today));
  if (issue) throw new AppError('invalid', issue.message, { issues: [issue] });
  const { weeks: _weeks, interviewDate: _interviewDate, ...kept } = current;
  const draft = {
    ...(mergePatch(withoutReplaced(kept, fields), fields) as object),
    weeks: PLAN_WEEKS.min,
  } as StudyRequestDraft;
  const resolved = resolveRequest(draft, current.startDate, pack, { pastAllowed: true });
  return { ...resolved, interviewDate, weeks: Math.ceil(daysBetween(current.startDate, interviewDate) / 7) };
}

/** Whether two requests weigh what can be studied alike: the same career level, role and specialisations. */
export function isWeighedAlike(a: StudyRequest, b: StudyRequest): boolean {
  return (
    a.careerLevel === b.careerLevel &&
    a.role === b.role &&
    a.specialisations.join() === b.specialisations.join()
  );
}

/** `reminderMinutes` and `reminders.all` say the same: a change of one takes the place of both. */
function withoutReplaced<T extends Pick<StudyRequest, 'reminderMinutes' | 'reminders'>>(
  kept: T,
  { reminderMinutes, reminders }: Pick<RequestChange, 'reminderMinutes' | 'reminders'>,
): object {
  const { reminderMinutes: minutes, reminders: before, ...rest } = kept;
  const isNew = reminderMinutes !== undefined || reminders === null || reminders?.all !== undefined;
  if (!isNew) return kept;
  const mock = before?.mock && { reminders: { mock: before.mock } };
  const isSame = reminders === null && reminderMinutes === undefined && before === undefined;
  return { ...rest, ...mock, ...(isSame && { reminderMinutes: minutes }) };
}

/** RFC 7396, 2: objects merge, `null` removes, anything else replaces. */
function mergePatch(target: unknown, patch: unknown): unknown {
  if (!isObject(patch)) return patch;
  const merged = new Map(isObject(target) ? Object.entries(target) : []);
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) merged.delete(name);
    else if (value !== undefined) merged.set(name, mergePatch(merged.get(name), value));
  }
  return Object.fromEntries(merged);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function interviewOf(
  { startDate, interviewDate }: StudyRequest,
  change: Pick<RequestChange, 'interviewDate' | 'weeks'>,
): CivilDate {
  const { weeks } = change;
  return change.interviewDate ?? (weeks === undefined ? interviewDate : addDays(startDate, 7 * weeks));
}

/** What is wrong where both the day and the weeks are sent, and say different lengths. */
function otherWeeks(
  { startDate }: StudyRequest,
  { interviewDate, weeks }: Pick<RequestChange, 'interviewDate' | 'weeks'>,
): Issue | undefined {
  if (weeks === undefined || interviewDate === undefined || !isCivilDate(interviewDate)) return undefined;
  const has = Math.ceil(daysBetween(startDate, interviewDate) / 7);
  if (has === weeks) return undefined;
  return {
    pointer: '/weeks',
    code: 'disagrees',
    message: `From ${startDate} to ${interviewDate} are ${has} weeks, not ${weeks}; leave one of the two out.`,
  };
}

function wrongDate(current: StudyRequest, change: RequestChange, today: CivilDate): Issue | undefined {
  const interviewDate = interviewOf(current, change);
  const earliest = [addDays(today, 1), addDays(current.startDate, 1)].sort().at(-1) as CivilDate;
  const latest = addDays(current.startDate, PLAN_DAYS.max);
  if (isCivilDate(interviewDate) && interviewDate >= earliest && interviewDate <= latest) return undefined;
  return {
    pointer: change.interviewDate === undefined ? '/weeks' : '/interviewDate',
    code: 'out_of_range',
    message: `The interview can be on any day from ${earliest} to ${latest}; "${interviewDate}" is not one.`,
  };
}
