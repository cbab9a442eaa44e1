import { cancelSession as cancel } from '../../service/index.ts';
import { operation } from '../protocol/operation.ts';
import {
  answerReplanned,
  CHANGE_ERRORS,
  IfMatch,
  planAccess,
  REPLANNED,
  ReplanQuery,
  SessionParams,
} from './plan-change.ts';

/** Cancels a session to come. */
export const cancelSession = operation(
  {
    operationId: 'cancelSession',
    method: 'delete',
    path: '/v1/plans/{id}/sessions/{sessionId}',
    tag: 'plans',
    summary: 'Cancel a session',
    description:
      'For a session to come: its time counts as busy from then on (`request.busy`), and what it holds is placed elsewhere with the fewest moves; what finds no place leaves the plan and is named. To leave out what it holds, mark it `skipped` instead. One that has begun, was marked or was dropped is a 409.',
    params: SessionParams,
    query: ReplanQuery,
    headers: IfMatch,
    needsKey: true,
    responses: REPLANNED,
    errors: [...CHANGE_ERRORS, 'infeasible', 'conflict'],
    limitedBy: 'previewsPerMinute',
  },
  async ({ c, deps, params, query }) =>
    answerReplanned(c, deps, await cancel(deps.plans, planAccess(c, params.id), params.sessionId, query)),
);
