import { undoChange } from '../../../service/index.ts';
import { readFormBody } from '../form-body.ts';
import { goTo, page } from '../page-operation.ts';
import { accessOf, KeyParams, openPlan } from './plan-access.ts';

/** Takes a plan back to what it was before its last change. */
export const undoChangePage = page(
  {
    operationId: 'undoChangePage',
    method: 'post',
    path: '/p/{key}/undo',
    summary: 'Undoes the last change of a plan',
    params: KeyParams,
    limitedBy: 'marksPerMinute',
  },
  async (call) => {
    const { c, deps, params } = call;
    const { plan, place } = await openPlan(deps, params.key);
    const { values } = await readFormBody(c, deps);
    const { plan: after } = await undoChange(deps.plans, accessOf(plan, params.key, values));
    return goTo(call, `${place.path}?undone=${after.revision}`);
  },
);
