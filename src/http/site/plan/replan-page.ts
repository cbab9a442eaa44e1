import { replanPlan } from '../../../service/index.ts';
import { readFormBody } from '../form-body.ts';
import { answerPersonal, goTo, page } from '../page-operation.ts';
import { accessOf, KeyParams, openPlan, renderDifference } from './plan-access.ts';

/** Shows what a replan would change, and does it once that is accepted. */
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
    const mode = values.mode?.[0] === 'rebuild' ? 'rebuild' : 'repair';
    const dryRun = values.accept === undefined;
    const replanned = await replanPlan(deps.plans, accessOf(plan, params.key, values), { mode, dryRun });
    if (!dryRun) return goTo(call, place.path);
    return answerPersonal(
      call,
      renderDifference(deps, plan, place, replanned, { to: '/replan', fields: { mode } }),
    );
  },
);
