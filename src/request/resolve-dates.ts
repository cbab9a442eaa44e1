import { addDays, type CivilDate, daysBetween, isCivilDate, next } from '../domain/civil-date.ts';
import type { Issue } from '../domain/error.ts';
import { PLAN_DAYS, PLAN_WEEKS, PLAN_YEARS, RECOMMENDED_WEEKS } from '../domain/request-limits.ts';
import type { StudyRequest, StudyRequestDraft } from '../domain/study-request.ts';

export interface DateOptions {
  /** Whether the first day may lie before today, as that of a plan that runs. */
  pastAllowed?: boolean;
}

type Dates = Pick<StudyRequest, 'startDate' | 'weeks' | 'interviewDate'>;

const DEFAULT_WEEKS = RECOMMENDED_WEEKS.max;

/**
 * The three dates of a plan from those that were given; what disagrees or cannot be planned becomes an issue. Without
 * dates: 12 weeks from next Monday. With the interview alone: from next Monday, at most 12 weeks before it; where that
 * leaves under 8 weeks sooner, from tomorrow on, or today where the shortest plan needs it.
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
  const dates = complete(draft, today);
  const issue = disagreement(draft, dates) ?? wrongLength(draft, dates, today);
  const past = pastAllowed ? undefined : pastStart(draft, dates, today);
  const found = issue ?? past;
  if (found) issues.push(found);
  return { ...dates, weeks: countWeeks(dates) };
}

type Ends = Pick<Dates, 'startDate' | 'interviewDate'>;

function countWeeks({ startDate, interviewDate }: Ends): number {
  return Math.ceil(daysBetween(startDate, interviewDate) / 7);
}

function complete(draft: StudyRequestDraft, today: CivilDate): Ends {
  const { interviewDate, weeks } = draft;
  if (interviewDate === undefined) {
    const startDate = draft.startDate ?? next('mon', today);
    return { startDate, interviewDate: addDays(startDate, 7 * (weeks ?? DEFAULT_WEEKS)) };
  }
  if (draft.startDate !== undefined) return { startDate: draft.startDate, interviewDate };
  if (weeks !== undefined) return { startDate: addDays(interviewDate, -7 * weeks), interviewDate };
  return { startDate: bestStart(interviewDate, today), interviewDate };
}

/** RFC 3339 dates compare as text. */
function bestStart(interviewDate: CivilDate, today: CivilDate): CivilDate {
  const before = (days: number) => addDays(interviewDate, -days);
  const monday = next('mon', today);
  if (monday < before(7 * RECOMMENDED_WEEKS.max)) return before(7 * RECOMMENDED_WEEKS.max);
  if (monday <= before(7 * RECOMMENDED_WEEKS.min)) return monday;
  const [, soon = today] = [addDays(today, 1), before(7 * RECOMMENDED_WEEKS.min)].sort();
  const [start = soon] = [soon, before(PLAN_DAYS.min)].sort();
  return start;
}

function disagreement({ weeks, interviewDate }: StudyRequestDraft, dates: Ends): Issue | undefined {
  const has = countWeeks(dates);
  if (weeks === undefined || interviewDate === undefined || weeks === has) return undefined;
  return {
    pointer: '/weeks',
    code: 'disagrees',
    message: `From ${dates.startDate} to ${dates.interviewDate} are ${has} weeks, not ${weeks}; leave one of the three out.`,
  };
}

function wrongLength(draft: StudyRequestDraft, dates: Ends, today: CivilDate): Issue | undefined {
  const { startDate, interviewDate } = dates;
  const days = daysBetween(startDate, interviewDate);
  if (days < PLAN_DAYS.min) return tooShort(draft, dates, today);
  if (days <= PLAN_DAYS.max) return undefined;
  return {
    pointer: draft.interviewDate === undefined ? '/weeks' : '/interviewDate',
    code: 'too_far',
    message: `A plan has at most ${PLAN_DAYS.max} days (${PLAN_WEEKS.max} weeks), and there are ${days} from ${startDate} to ${interviewDate}. It may start on ${addDays(interviewDate, -PLAN_DAYS.max)}.`,
  };
}

function pastStart(draft: StudyRequestDraft, dates: Ends, today: CivilDate): Issue | undefined {
  const { startDate, interviewDate } = dates;
  if (startDate >= today) return undefined;
  if (draft.startDate !== undefined) {
    return {
      pointer: '/startDate',
      code: 'in_the_past',
      message: `${startDate} is past; a plan can start today, ${today}, or later.`,
    };
  }
  const left = daysBetween(today, interviewDate);
  if (left < PLAN_DAYS.min) return tooShort(draft, dates, today);
  return {
    pointer: '/weeks',
    code: 'in_the_past',
    message: `${draft.weeks} weeks before ${interviewDate} is ${startDate}, which is past. From today, ${today}, there are ${Math.floor(left / 7)} weeks; leave "weeks" out to take what there is.`,
  };
}

function tooShort(draft: StudyRequestDraft, { startDate, interviewDate }: Ends, today: CivilDate): Issue {
  const from = draft.startDate === undefined ? today : startDate;
  const earliest = addDays(from, PLAN_DAYS.min);
  const has = daysBetween(from, interviewDate);
  const leaves = has > 0 ? `${interviewDate} leaves ${has}` : `${interviewDate} is not after ${from}`;
  return {
    pointer: draft.interviewDate === undefined ? '/weeks' : '/interviewDate',
    code: 'too_soon',
    message:
      draft.interviewDate === undefined
        ? `A plan takes at least ${PLAN_WEEKS.min} weeks; the earliest interview from ${from} is ${earliest}.`
        : `A plan takes at least ${PLAN_DAYS.min} days, and ${leaves}. The earliest interview that can be planned is ${earliest}. For a sooner one, the question lists and mock scripts still help: take the core questions of your level first.`,
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
