import { addDays, type CivilDate, daysBetween, isCivilDate, next } from '../domain/civil-date.ts';
import type { Issue } from '../domain/error.ts';
import { PLAN_DAYS, PLAN_WEEKS, PLAN_YEARS } from '../domain/request-limits.ts';
import type { StudyRequest, StudyRequestDraft } from '../domain/study-request.ts';

export interface DateOptions {
  /** Whether a plan may begin before today, as in a preview. */
  pastAllowed?: boolean;
}

type Dates = Pick<StudyRequest, 'startDate' | 'weeks' | 'interviewDate'>;

const DEFAULT_WEEKS = 12;

/**
 * The three dates of a plan from those that were given; what disagrees or cannot be planned becomes an issue. Without
 * dates: 12 weeks from next Monday. With the interview alone: from next Monday, clamped to 56–84 days before it.
 */
export function resolveDates(
  draft: StudyRequestDraft,
  today: CivilDate,
  { pastAllowed = false }: DateOptions,
  issues: Issue[],
): Dates {
  const fallback = {
    startDate: today,
    weeks: DEFAULT_WEEKS,
    interviewDate: addDays(today, 7 * DEFAULT_WEEKS),
  };
  if (!areValid(draft, issues)) return fallback;
  const { weeks } = draft;
  const { startDate, interviewDate } = complete(draft, today);
  const days = daysBetween(startDate, interviewDate);
  const count = issues.length;
  const start = draft.startDate === undefined ? '/interviewDate' : '/startDate';
  if (weeks !== undefined && draft.interviewDate !== undefined && weeks !== Math.ceil(days / 7)) {
    issues.push({
      pointer: '/weeks',
      code: 'disagrees',
      message: `From ${startDate} to ${interviewDate} are ${Math.ceil(days / 7)} weeks, not ${weeks}; leave one of the three out.`,
    });
  } else if (days < PLAN_DAYS.min) {
    issues.push(tooShort(draft, startDate, interviewDate, today));
  } else if (days > PLAN_DAYS.max) {
    issues.push({
      pointer: draft.interviewDate === undefined ? '/weeks' : '/interviewDate',
      code: 'too_far',
      message: `A plan has at most ${PLAN_DAYS.max} days (${PLAN_WEEKS.max} weeks), and there are ${days} from ${startDate} to ${interviewDate}. It may start on ${addDays(interviewDate, -PLAN_DAYS.max)}.`,
    });
  }
  if (!pastAllowed && issues.length === count && startDate < today) {
    issues.push(
      start === '/interviewDate'
        ? tooShort(draft, startDate, interviewDate, today)
        : {
            pointer: start,
            code: 'in_the_past',
            message: `${startDate} is past; a plan can start today, ${today}, or later.`,
          },
    );
  }
  return { startDate, weeks: Math.ceil(days / 7), interviewDate };
}

function complete(
  draft: StudyRequestDraft,
  today: CivilDate,
): { startDate: CivilDate; interviewDate: CivilDate } {
  const { interviewDate, weeks } = draft;
  if (interviewDate === undefined) {
    const startDate = draft.startDate ?? next('mon', today);
    return { startDate, interviewDate: addDays(startDate, 7 * (weeks ?? DEFAULT_WEEKS)) };
  }
  if (draft.startDate !== undefined) return { startDate: draft.startDate, interviewDate };
  if (weeks !== undefined) return { startDate: addDays(interviewDate, -7 * weeks), interviewDate };
  const earliest = addDays(interviewDate, -PLAN_DAYS.max);
  const latest = addDays(interviewDate, -PLAN_DAYS.min);
  const [startDate = latest] = [earliest, next('mon', today), latest].sort().slice(1, 2);
  return { startDate, interviewDate };
}

function tooShort(
  draft: StudyRequestDraft,
  startDate: CivilDate,
  interviewDate: CivilDate,
  today: CivilDate,
): Issue {
  const from = draft.startDate === undefined ? today : startDate;
  const earliest = addDays(from, PLAN_DAYS.min);
  const has = Math.max(0, daysBetween(from, interviewDate));
  return {
    pointer: draft.interviewDate === undefined ? '/weeks' : '/interviewDate',
    code: 'too_soon',
    message:
      draft.interviewDate === undefined
        ? `A plan takes at least ${PLAN_WEEKS.min} weeks; the earliest interview from ${from} is ${earliest}.`
        : `A plan takes at least ${PLAN_DAYS.min} days, and ${interviewDate} leaves ${has}. The earliest interview that can be planned is ${earliest}. For a sooner one, the question lists and mock scripts still help: take the core questions of your level first.`,
  };
}

function areValid(draft: StudyRequestDraft, issues: Issue[]): boolean {
  const count = issues.length;
  for (const field of ['startDate', 'interviewDate'] as const) {
    const date = draft[field];
    if (date === undefined) continue;
    const year = Number(date.slice(0, 4));
    if (isCivilDate(date) && year >= PLAN_YEARS.min && year <= PLAN_YEARS.max) continue;
    issues.push({
      pointer: `/${field}`,
      code: 'bad_date',
      message: `"${date}" is no date from ${PLAN_YEARS.min} to ${PLAN_YEARS.max}; dates look like "2026-12-24".`,
    });
  }
  return issues.length === count;
}
