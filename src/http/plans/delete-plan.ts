import { deletePlan as remove } from '../../service/index.ts';
import { PERSONAL } from '../protocol/caching.ts';
import { operation } from '../protocol/operation.ts';
import { CHANGE_ERRORS, IfMatch, PlanParams, planAccess } from './plan-change.ts';

/** Removes a plan; its feed answers 410 from then on. */
export const deletePlan = operation(
  {
    operationId: 'deletePlan',
    method: 'delete',
    path: '/v1/plans/{id}',
    tag: 'plans',
    summary: 'Delete a plan',
    description: 'Removes the plan. Its calendar answers 410 from then on.',
    params: PlanParams,
    headers: IfMatch,
    needsKey: true,
    responses: {
      204: {
        description: 'It is gone.',
        headers: { 'X-Request-Id': { $ref: '#/components/headers/RequestId' } },
      },
    },
    errors: CHANGE_ERRORS,
  },
  async ({ c, deps, params }) => {
    await remove(deps.plans, planAccess(c, params.id));
    return c.body(null, 204, PERSONAL);
  },
);
