import type { z } from '@hono/zod-openapi';
import { accepts } from 'hono/accepts';
import { exportPlan, previewPlan as preview } from '../../service/index.ts';
import { Plan, toPlan } from '../../wire/plan.ts';
import { StudyRequest, toDraft } from '../../wire/study-request.ts';
import { PERSONAL } from '../protocol/caching.ts';
import { operation } from '../protocol/operation.ts';
import { otherFaults } from './other-faults.ts';
import { Calendar, fileHeaders } from './plan-files.ts';
import { PREVIEW_FORM, readPreviewForm } from './uploads.ts';

/** Plans and stores nothing. */
export const previewPlan = operation(
  {
    operationId: 'previewPlan',
    method: 'post',
    path: '/v1/plans/preview',
    tag: 'plans',
    summary: 'Preview a plan',
    description:
      'Plans and stores nothing; the same request and release give the same bytes. With `Accept: text/calendar` the answer is a calendar file. As a form, calendar files of busy times may come along; their times come to those of the request’s `busy`.',
    body: StudyRequest,
    otherFaults,
    upload: PREVIEW_FORM,
    responses: {
      200: {
        description: 'The plan.',
        headers: {
          'X-Request-Id': { $ref: '#/components/headers/RequestId' },
        },
        content: { 'application/json': { schema: Plan }, 'text/calendar': { schema: Calendar } },
      },
    },
    errors: ['infeasible', 'unavailable'],
    limitedBy: 'previewsPerMinute',
  },
  async ({ c, deps, body }) => {
    const { draft, busyFiles } =
      body === undefined ? await readPreviewForm(c) : { draft: toDraft(body), busyFiles: [] };
    const plan = await preview(deps.plans, draft, busyFiles);
    const wanted = accepts(c, {
      header: 'Accept',
      supports: ['application/json', 'text/calendar'],
      default: 'application/json',
    });
    const headers = { ...PERSONAL, Vary: 'Accept' };
    if (wanted === 'text/calendar')
      return c.body(exportPlan(deps.plans, plan, 'ics'), 200, {
        ...fileHeaders('ics', 'inline'),
        ...headers,
      });
    const answer: z.output<typeof Plan> = toPlan(plan, deps.publicUrl);
    return c.json(answer, 200, headers);
  },
);
