import { AppError } from '../../../domain/error.ts';
import { changeRequest } from '../../../service/index.ts';
import { readFormBody } from '../form-body.ts';
import { keepFormDraft, openFormDraft } from '../form-draft.ts';
import { goTo, page } from '../page-operation.ts';
import { acceptChange } from './accept-change.ts';
import { accessOf, KeyParams, openPlan, toReplanMode } from './plan-access.ts';
import { readChange } from './read-change.ts';

/** Keeps a change of the request and goes to what it would move; makes it once that is accepted. */
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
    const id = values.accept && values.draft?.[0];
    if (!id)
      return goTo(
        call,
        `${place.path}/change?draft=${await keepFormDraft(deps, { values, faults: new Map() })}`,
      );
    const draft = await openFormDraft(deps, id);
    const mode = toReplanMode(values.mode?.[0]);
    try {
      const access = accessOf(plan, params.key, values);
      const change = readChange(draft.values, plan);
      const changed = await changeRequest(deps.plans, access, change, { dryRun: false, mode });
      const after = await acceptChange(deps, { before: plan, key: params.key, values }, changed);
      return goTo(call, `${place.path}?changed=${after.revision}`);
    } catch (error) {
      // Its page shows the new difference, or says at their fields what is wrong by now.
      if (!(error instanceof AppError) || !CHANGED_SINCE.includes(error.code)) throw error;
      return goTo(call, `${place.path}/change?draft=${id}&mode=${mode}&late=yes`);
    }
  },
);

/** What can come of a change that was looked at before, when the plan or the day has changed since. */
const CHANGED_SINCE: readonly string[] = ['stale', 'invalid', 'infeasible'];
