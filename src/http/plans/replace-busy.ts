import { importBusyFiles } from '../../service/index.ts';
import { operation } from '../protocol/operation.ts';
import { answerBusyReplanned, BUSY_REPLANNED, BusyParams } from './busy-change.ts';
import { CHANGE_ERRORS, IfMatch, planAccess, ReplanQuery } from './plan-change.ts';
import { CALENDAR_BODY, readCalendarBody } from './uploads.ts';

/** Keeps a calendar file as the busy calendar of that name. */
export const replaceBusy = operation(
  {
    operationId: 'replaceBusy',
    method: 'put',
    path: '/v1/plans/{id}/busy/{name}',
    tag: 'plans',
    summary: 'Upload a busy calendar',
    description:
      'An iCalendar file of at most 1 MB, kept under this name in the place of what was there; the plan is repaired around it with the fewest moves. A plan has at most ten. With `dryRun=true` it says what would move and which of the person’s hours go (`busy.lost`). Only intervals are kept: no titles, no people, no places.',
    params: BusyParams,
    query: ReplanQuery,
    headers: IfMatch,
    upload: CALENDAR_BODY,
    needsKey: true,
    responses: BUSY_REPLANNED,
    errors: [...CHANGE_ERRORS, 'infeasible'],
    limitedBy: 'previewsPerMinute',
  },
  async ({ c, deps, params, query }) => {
    const access = planAccess(c, params.id);
    const files = [{ name: params.name, bytes: await readCalendarBody(c) }];
    return answerBusyReplanned(c, deps, await importBusyFiles(deps.plans, access, files, query));
  },
);
