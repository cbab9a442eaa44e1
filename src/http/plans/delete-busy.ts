import { removeBusyCalendar } from '../../service/index.ts';
import { operation } from '../protocol/operation.ts';
import { answerBusyReplanned, BUSY_REPLANNED, BusyParams } from './busy-change.ts';
import { CHANGE_ERRORS, IfMatch, planAccess, ReplanQuery } from './plan-change.ts';

/** Removes one busy calendar of a plan. */
export const deleteBusy = operation(
  {
    operationId: 'deleteBusy',
    method: 'delete',
    path: '/v1/plans/{id}/busy/{name}',
    tag: 'plans',
    summary: 'Remove a busy calendar',
    description: 'Its times are free again, and the plan is repaired with the fewest moves.',
    params: BusyParams,
    query: ReplanQuery,
    headers: IfMatch,
    needsKey: true,
    responses: BUSY_REPLANNED,
    errors: [...CHANGE_ERRORS, 'infeasible'],
    limitedBy: 'previewsPerMinute',
  },
  async ({ c, deps, params, query }) => {
    const access = planAccess(c, params.id);
    return answerBusyReplanned(c, deps, await removeBusyCalendar(deps.plans, access, params.name, query));
  },
);
