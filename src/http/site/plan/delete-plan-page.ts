import { AppError } from '../../../domain/error.ts';
import { deletePlan } from '../../../service/index.ts';
import { readFormBody } from '../form-body.ts';
import { answerPersonal, page } from '../page-operation.ts';
import { renderDeletedPage } from './deleted-page.tsx';
import { anyAccessOf, KeyParams, openPlan } from './plan-access.ts';

/** Deletes a plan. */
export const deletePlanPage = page(
  {
    operationId: 'deletePlanPage',
    method: 'post',
    path: '/p/{key}/delete',
    summary: 'Deletes a plan',
    params: KeyParams,
  },
  async (call) => {
    const { c, deps, params } = call;
    const { plan, place } = await openPlan(deps, params.key);
    const { values } = await readFormBody(c, deps);
    if (values.confirm?.[0] !== 'yes')
      throw new AppError('invalid', 'Tick the box first: a deleted plan is gone for good.');
    await deletePlan(deps.plans, anyAccessOf(plan, params.key));
    return answerPersonal(call, renderDeletedPage(deps, place.path));
  },
);
