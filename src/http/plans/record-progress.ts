import type { z } from '@hono/zod-openapi';
import { recordProgress as record } from '../../service/index.ts';
import { Progress, RecordedProgress, toProgress, toRecorded } from '../../wire/progress.ts';
import { PERSONAL } from '../protocol/caching.ts';
import { operation } from '../protocol/operation.ts';
import { planETag } from './plan-answers.ts';
import { CHANGE_ERRORS, markAccess, OptionalIfMatch, planAccess, SessionParams } from './plan-change.ts';

/** Marks a session, grades its items or moves it. */
export const recordProgress = operation(
  {
    operationId: 'recordProgress',
    method: 'patch',
    path: '/v1/plans/{id}/sessions/{sessionId}',
    tag: 'plans',
    summary: 'Mark, grade or move a session',
    description:
      'A session may be marked done or skipped at any time, missed once it has begun, and moved to free time inside the person’s windows. Grades change what is predicted to be remembered, and later reviews with it. `conflicts` lists what the mark breaks until the next replan. A move needs `If-Match`; a mark is made without one, too. One that has left the plan is a 409.',
    params: SessionParams,
    headers: OptionalIfMatch,
    body: Progress,
    needsKey: true,
    limitedBy: 'marksPerMinute',
    responses: {
      200: {
        description: 'The plan after it.',
        headers: {
          ETag: { $ref: '#/components/headers/ETag' },
          'X-Request-Id': { $ref: '#/components/headers/RequestId' },
        },
        content: { 'application/json': { schema: RecordedProgress } },
      },
    },
    errors: [...CHANGE_ERRORS, 'conflict'],
  },
  async ({ c, deps, params, body }) => {
    const change = { sessionId: params.sessionId, ...toProgress(body) };
    const access = body.startsAt === undefined ? markAccess(c, params.id) : planAccess(c, params.id);
    const recorded = await record(deps.plans, access, change);
    const answer: z.output<typeof RecordedProgress> = toRecorded(recorded, deps.publicUrl);
    c.set('coding', 'identity');
    return c.json(answer, 200, { ...PERSONAL, ETag: planETag(recorded.plan.revision) });
  },
);
