import { AppError } from '../../../domain/error.ts';
import type { Plan } from '../../../domain/plan.ts';
import type { RequestChange as Change } from '../../../domain/study-request.ts';
import { RequestChange, toChange } from '../../../wire/request-change.ts';
import { checkBody } from '../../protocol/input.ts';
import { type FormValues, readForm } from '../builder/builder-form.ts';

/**
 * The change that a form makes of a plan's request: the one that a button sends whole, or what its fields say.
 * @throws AppError `invalid` with a pointer to every wrong value.
 */
export function readChange(values: FormValues, plan: Plan): Change {
  if (values.change) return parseChange(values.change[0]);
  return toChange(checkBody(RequestChange, toBody(readForm(values).draft, plan)));
}

/** What the form shows and can be left empty: it is then as if it had never been filled in. */
const EMPTIED = {
  role: null,
  specialisations: null,
  rounds: null,
  blackouts: null,
  minutesPerWeek: null,
  maxMinutesPerDay: null,
  maxReviewsPerDay: null,
  reminderMinutes: null,
};

/** The form as a change: what it leaves empty is emptied, and what it does not show stays. */
function toBody(draft: unknown, plan: Plan): unknown {
  const {
    startDate: _start,
    weeks: _weeks,
    busy: _busy,
    interviewDate,
    ...rest
  } = draft as Record<string, unknown> & {
    interviewDate?: string;
    sessionMinutes?: object;
    reminders?: object;
    known?: { topics: object };
  };
  const emptiedTopics = Object.keys(plan.request.known.topics).map((topic) => [topic, null]);
  // The last day of a plan by weeks becomes an interview's only where another day is named.
  const isNamed = !plan.endsByWeeks || interviewDate !== plan.request.interviewDate;
  return {
    ...EMPTIED,
    ...rest,
    ...(isNamed && { interviewDate }),
    reminders: { all: null, mock: null, ...rest.reminders },
    sessionMinutes: { min: null, max: null, ...rest.sessionMinutes },
    known: { topics: { ...Object.fromEntries(emptiedTopics), ...rest.known?.topics } },
  };
}

/** @throws AppError `malformed` for what is no change at all. */
function parseChange(text: string | undefined): Change {
  try {
    return toChange(checkBody(RequestChange, JSON.parse(text ?? '')));
  } catch (cause) {
    throw cause instanceof AppError ? cause : new AppError('malformed', 'The form has no change.', { cause });
  }
}
