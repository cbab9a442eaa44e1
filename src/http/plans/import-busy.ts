import { importBusyFiles } from '../../service/index.ts';
import { operation } from '../protocol/operation.ts';
import { answerBusyReplanned, BUSY_REPLANNED } from './busy-change.ts';
import { CHANGE_ERRORS, IfMatch, PlanParams, planAccess, ReplanQuery } from './plan-change.ts';
import { readBusyUpload, UPLOADED_CALENDARS } from './uploads.ts';

/** Keeps uploaded calendar files as busy calendars, named by their files. */
export const importBusy = operation(
  {
    operationId: 'importBusy',
    method: 'post',
    path: '/v1/plans/{id}/busy',
    tag: 'plans',
    summary: 'Upload busy calendars',
    description:
      'iCalendar files of at most 1 MB, as a form with one field `busy` each, or one alone as `text/calendar`. Each is kept as a busy calendar under its file’s name (`Work.ics` as `work`; `default` without one) in the place of what had that name, and the plan is repaired around them. Only intervals are kept: no titles, no people, no places. No address is ever fetched.',
    params: PlanParams,
    query: ReplanQuery,
    headers: IfMatch,
    upload: UPLOADED_CALENDARS,
    needsKey: true,
    responses: BUSY_REPLANNED,
    errors: [...CHANGE_ERRORS, 'infeasible'],
    limitedBy: 'previewsPerMinute',
  },
  async ({ c, deps, params, query }) => {
    const access = planAccess(c, params.id);
    const files = await readBusyUpload(c);
    return answerBusyReplanned(c, deps, await importBusyFiles(deps.plans, access, files, query));
  },
);
