import { z } from '@hono/zod-openapi';
import { AppError } from '../../domain/error.ts';
import { importBusy as importFile } from '../../service/index.ts';
import { operation } from '../protocol/operation.ts';
import {
  answerReplanned,
  CHANGE_ERRORS,
  DryRun,
  IfMatch,
  PlanParams,
  planAccess,
  REPLANNED,
} from './plan-change.ts';
import { readCalendarFile, UPLOADED_CALENDAR } from './uploads.ts';

/** Replaces a plan's busy times by those of a calendar file. */
export const importBusy = operation(
  {
    operationId: 'importBusy',
    method: 'post',
    path: '/v1/plans/{id}/busy',
    tag: 'plans',
    summary: 'Upload busy times',
    description:
      'An iCalendar file of at most 1 MB, as `text/calendar` or as the field `busy` of a form. Its times replace those of the request and the plan is repaired around them. Only intervals are kept: no titles, no people, no places. No address is ever fetched.',
    params: PlanParams,
    query: z.strictObject({ dryRun: DryRun }),
    headers: IfMatch,
    upload: UPLOADED_CALENDAR,
    needsKey: true,
    responses: REPLANNED,
    errors: [...CHANGE_ERRORS, 'infeasible'],
    limitedBy: 'previewsPerMinute',
  },
  async ({ c, deps, params, query }) => {
    const access = planAccess(c, params.id);
    const file = await readCalendarFile(c);
    if (!file)
      throw new AppError(
        'unsupported_media',
        'Send the calendar as text/calendar, or as a form with the file in "busy".',
      );
    return answerReplanned(c, deps, await importFile(deps.plans, access, file, query));
  },
);
