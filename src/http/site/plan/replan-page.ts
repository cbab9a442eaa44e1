import { AppError } from '../../../domain/error.ts';
import { replanPlan } from '../../../service/index.ts';
import { readFormBody } from '../form-body.ts';
import { goTo, page } from '../page-operation.ts';
import { acceptChange } from './accept-change.ts';
import { accessOf, KeyParams, openPlan, toReplanMode } from './plan-access.ts';

/** Plans again, as it was shown; where the plan has changed since, what would change now is shown instead. */
export const replanPage = page(
  {
    operationId: 'replanPage',
    method: 'post',
    path: '/p/{key}/replan',
    summary: 'Plans again',
    params: KeyParams,
    limitedBy: 'previewsPerMinute',
  },
  async (call) => {
    const { c, deps, params } = call;
    const { plan, place } = await openPlan(deps, params.key);
    const { values } = await readFormBody(c, deps);
    const mode = toReplanMode(values.mode?.[0]);
    try {
      const access = accessOf(plan, params.key, values);
      const replanned = await replanPlan(deps.plans, access, { mode, dryRun: false });
      const after = await acceptChange(deps, { before: plan, key: params.key, values }, replanned);
      return goTo(call, `${place.path}?changed=${after.revision}`);
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'stale') throw error;
      return goTo(call, `${place.path}/replan?mode=${mode}&late=yes`);
    }
  },
);
