import type { z } from '@hono/zod-openapi';
import { reportProgress as report } from '../../service/index.ts';
import { ProgressReport, ReportedProgress, toReport, toReported } from '../../wire/progress-report.ts';
import { PERSONAL } from '../protocol/caching.ts';
import { operation } from '../protocol/operation.ts';
import { planETag } from './plan-answers.ts';
import { markAccess, OptionalIfMatch, PlanParams } from './plan-change.ts';

/** Marks and grades many sessions at once. */
export const reportProgress = operation(
  {
    operationId: 'reportProgress',
    method: 'post',
    path: '/v1/plans/{id}/progress',
    tag: 'plans',
    summary: 'Mark many sessions',
    description:
      'All of it or nothing. A span tells of every session on its days but those that you have marked yourself, and `missed` not of what has not begun; `planned` takes your own marks back, grades and all; what `sessions` says of one wins over spans. `changed` names the sessions that are different now.',
    params: PlanParams,
    headers: OptionalIfMatch,
    body: ProgressReport,
    needsKey: true,
    limitedBy: 'marksPerMinute',
    responses: {
      200: {
        description: 'The plan after it.',
        headers: {
          ETag: { $ref: '#/components/headers/ETag' },
          'X-Request-Id': { $ref: '#/components/headers/RequestId' },
        },
        content: { 'application/json': { schema: ReportedProgress } },
      },
    },
    errors: ['stale', 'unavailable', 'storage_full'],
  },
  async ({ c, deps, params, body }) => {
    const reported = await report(deps.plans, markAccess(c, params.id), toReport(body));
    const answer: z.output<typeof ReportedProgress> = toReported(reported, deps.publicUrl);
    c.set('coding', 'identity');
    return c.json(answer, 200, { ...PERSONAL, ETag: planETag(reported.plan.revision) });
  },
);
