import { upgradePlan as upgrade } from '../../service/index.ts';
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

/** Moves a plan to the current release. */
export const upgradePlan = operation(
  {
    operationId: 'upgradePlan',
    method: 'post',
    path: '/v1/plans/{id}/upgrade',
    tag: 'plans',
    summary: 'Upgrade to the current release',
    description:
      'A new release never changes a plan by itself. This does, with the fewest moves; try `dryRun=true` first.',
    params: PlanParams,
    query: ReplanQuery,
    headers: IfMatch,
    needsKey: true,
    responses: REPLANNED,
    errors: [...CHANGE_ERRORS, 'infeasible', 'conflict'],
    limitedBy: 'previewsPerMinute',
  },
  async ({ c, deps, params, query }) =>
    answerReplanned(c, deps, await upgrade(deps.plans, planAccess(c, params.id), query)),
);
