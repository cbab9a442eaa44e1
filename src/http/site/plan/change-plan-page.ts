import { AppError } from '../../../domain/error.ts';
import type { Plan } from '../../../domain/plan.ts';
import type { RequestChange as Change } from '../../../domain/study-request.ts';
import { changeRequest } from '../../../service/index.ts';
import { RequestChange, toChange } from '../../../wire/study-request.ts';
import { checkBody } from '../../protocol/input.ts';
import { listChoices } from '../builder/builder.ts';
import { readForm } from '../builder/builder-form.ts';
import { readFormBody } from '../form-body.ts';
import { faultsByField } from '../form-faults.ts';
import { answerPersonal, goTo, page } from '../page-operation.ts';
import { renderChangePage } from './change-page.tsx';
import { accessOf, KeyParams, openPlan, renderDifference } from './plan-access.ts';

/** Shows what a change of the request would move, and makes it once that is accepted. */
export const changePlanPage = page(
  {
    operationId: 'changePlanPage',
    method: 'post',
    path: '/p/{key}/change',
    summary: 'Changes a plan',
    params: KeyParams,
    limitedBy: 'previewsPerMinute',
    takesUpload: true,
  },
  async (call) => {
    const { c, deps, params } = call;
    const { plan, place } = await openPlan(deps, params.key);
    const { values } = await readFormBody(c, deps);
    const show = (faults: Map<string, string[]>, status: 200 | 422) =>
      answerPersonal(
        call,
        renderChangePage(deps, { form: { values, faults }, choices: listChoices(deps), place }),
        status,
      );
    if (values.more) return show(new Map(), 200);
    const { draft, fields } = readForm(values);
    try {
      const change = values.change
        ? parseChange(values.change[0])
        : toChange(checkBody(RequestChange, toBody(draft, plan)));
      const dryRun = values.accept === undefined;
      const replanned = await changeRequest(deps.plans, accessOf(plan, params.key, values), change, {
        dryRun,
      });
      if (!dryRun) return goTo(call, place.path);
      const accept = { to: '/change', fields: { change: JSON.stringify(change) } };
      return answerPersonal(call, renderDifference(deps, plan, place, replanned, accept));
    } catch (error) {
      if (!(error instanceof AppError) || (error.code !== 'invalid' && error.code !== 'infeasible'))
        throw error;
      return show(faultsByField(error, fields), 422);
    }
  },
);

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
    ...rest
  } = draft as Record<string, unknown> & {
    sessionMinutes?: object;
    reminders?: object;
    known?: { topics: object };
  };
  const emptiedTopics = Object.keys(plan.request.known.topics).map((topic) => [topic, null]);
  return {
    ...EMPTIED,
    ...rest,
    reminders: { all: null, mock: null, ...rest.reminders },
    sessionMinutes: { min: null, max: null, ...rest.sessionMinutes },
    known: { topics: { ...Object.fromEntries(emptiedTopics), ...rest.known?.topics } },
  };
}

function parseChange(text: string | undefined): Change {
  try {
    return toChange(checkBody(RequestChange, JSON.parse(text ?? '')));
  } catch (cause) {
    throw cause instanceof AppError ? cause : new AppError('malformed', 'The form has no change.', { cause });
  }
}
