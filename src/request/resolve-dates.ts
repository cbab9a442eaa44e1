import { addDays, type CivilDate, daysBetween, isCivilDate, next } from '../domain/civil-date.ts';
import type { Issue } from '../domain/error.ts';
import {
  LONGEST_PLAN_DAYS,
  SHORTEST_PLAN_DAYS,
  type StudyRequest,
  type StudyRequestDraft,
} from '../domain/study-request.ts';

export interface DateOptions {
  /** Whether a plan may begin before today, as in a preview. */
  pastAllowed?: boolean;
}

type Dates = Pick<StudyRequest, 'startDate' | 'weeks' | 'interviewDate'>;

const DEFAULT_WEEKS = 12;
/** Zone data and the calendar are sure of these years. */
const [FIRST_YEAR, LAST_YEAR] = [1970, 2199];

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
  } else if (days < SHORTEST_PLAN_DAYS) {
    issues.push(tooShort(draft, startDate, interviewDate, today));
  } else if (days > LONGEST_PLAN_DAYS) {
    issues.push({
      pointer: draft.interviewDate === undefined ? '/weeks' : '/interviewDate',
      code: 'too_far',
      message: `A plan has at most ${LONGEST_PLAN_DAYS} days (12 weeks), and there are ${days} from ${startDate} to ${interviewDate}. It may start on ${addDays(interviewDate, -LONGEST_PLAN_DAYS)}.`,
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
  const earliest = addDays(interviewDate, -LONGEST_PLAN_DAYS);
  const latest = addDays(interviewDate, -SHORTEST_PLAN_DAYS);
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
  const earliest = addDays(from, SHORTEST_PLAN_DAYS);
  const has = Math.max(0, daysBetween(from, interviewDate));
  return {
    pointer: draft.interviewDate === undefined ? '/weeks' : '/interviewDate',
    code: 'too_soon',
    message:
      draft.interviewDate === undefined
        ? `A plan takes at least ${SHORTEST_PLAN_DAYS / 7} weeks; the earliest interview from ${from} is ${earliest}.`
        : `A plan takes at least ${SHORTEST_PLAN_DAYS} days, and ${interviewDate} leaves ${has}. The earliest interview that can be planned is ${earliest}. For a sooner one, the question lists and mock scripts still help: take the core questions of your level first.`,
  };
}

function areValid(draft: StudyRequestDraft, issues: Issue[]): boolean {
  const count = issues.length;
  for (const field of ['startDate', 'interviewDate'] as const) {
    const date = draft[field];
    if (date === undefined) continue;
    const year = Number(date.slice(0, 4));
    if (isCivilDate(date) && year >= FIRST_YEAR && year <= LAST_YEAR) continue;
    issues.push({
      pointer: `/${field}`,
      code: 'bad_date',
      message: `"${date}" is no date from ${FIRST_YEAR} to ${LAST_YEAR}; dates look like "2026-12-24".`,
    });
  }
  const { weeks } = draft;
  const [least, most] = [SHORTEST_PLAN_DAYS / 7, LONGEST_PLAN_DAYS / 7];
  if (weeks !== undefined && !(Number.isInteger(weeks) && least <= weeks && weeks <= most)) {
    issues.push({
      pointer: '/weeks',
      code: 'out_of_range',
      message: `${weeks} is not a whole number of weeks from ${least} to ${most}.`,
    });
  }
  return issues.length === count;
}
