import { changeRequest } from '../../service/index.ts';
import { RequestChange, toChange } from '../../wire/request-change.ts';
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

/** Changes a plan's request and repairs the plan around it. */
export const changePlan = operation(
  {
    operationId: 'changePlan',
    method: 'patch',
    path: '/v1/plans/{id}',
    tag: 'plans',
    summary: 'Change the request',
    description:
      'The body is a JSON merge patch (RFC 7396): what is sent replaces what the request has, and `null` takes a field back to its default. The plan is repaired around the change with the fewest moves, or with `mode=rebuild` its future is planned afresh. The interview may move to any day from tomorrow to 182 days after the start.',
    params: PlanParams,
    query: ReplanQuery,
    headers: IfMatch,
    body: RequestChange,
    bodyTypes: ['application/merge-patch+json'],
    needsKey: true,
    responses: REPLANNED,
    errors: [...CHANGE_ERRORS, 'infeasible'],
    limitedBy: 'previewsPerMinute',
  },
  async ({ c, deps, params, query, body }) =>
    answerReplanned(
      c,
      deps,
      await changeRequest(deps.plans, planAccess(c, params.id), toChange(body), query),
    ),
);
