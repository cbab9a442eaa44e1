import { replanPlan as replan } from '../../service/index.ts';
import { operation } from '../protocol/operation.ts';
import {
  answerReplanned,
  CHANGE_ERRORS,
  IfMatch,
  PlanParams,
  planAccess,
  REPLANNED,
  ReplanQuery,
} from './plan-change.ts';

/** Repairs a plan around what happened. */
export const replanPlan = operation(
  {
    operationId: 'replanPlan',
    method: 'post',
    path: '/v1/plans/{id}/replan',
    tag: 'plans',
    summary: 'Replan',
    description:
      'Repairs the plan with the fewest moves: what is past or running stays, the next 48 hours stay unless they are in conflict, missed items go into slack first, and what no longer fits is dropped and named. `mode=rebuild` plans the future afresh.',
    params: PlanParams,
    query: ReplanQuery,
    headers: IfMatch,
    needsKey: true,
    responses: REPLANNED,
    errors: [...CHANGE_ERRORS, 'infeasible'],
    limitedBy: 'previewsPerMinute',
  },
  async ({ c, deps, params, query }) =>
    answerReplanned(c, deps, await replan(deps.plans, planAccess(c, params.id), query)),
);
