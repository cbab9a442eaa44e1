import { z } from '@hono/zod-openapi';
import { AppError } from '../../domain/error.ts';
import { exportSession, getPlan } from '../../service/index.ts';
import { readPlanKey } from '../plans/plan-answers.ts';
import { Calendar, sessionFileHeaders } from '../plans/plan-files.ts';
import { PERSONAL } from '../protocol/caching.ts';
import { operation } from '../protocol/operation.ts';

/** One session as a calendar file. */
export const getSessionCalendar = operation(
  {
    operationId: 'getSessionCalendar',
    method: 'get',
    path: '/v1/plans/{id}/sessions/{sessionId}.ics',
    tag: 'plans',
    summary: 'Get a session as a calendar file',
    description:
      'One event, to be taken into a calendar once; it does not follow the plan. No link in it marks.',
    params: z.strictObject({
      id: z.string().openapi({ description: 'The id of a plan.', example: 'pl_0c4b8s2l' }),
      sessionId: z.string().openapi({ description: 'The id of a session.', example: 'ss_0f1g2h' }),
    }),
    needsKey: true,
    responses: {
      200: {
        description: 'The calendar.',
        headers: { 'X-Request-Id': { $ref: '#/components/headers/RequestId' } },
        content: { 'text/calendar': { schema: Calendar } },
      },
    },
    errors: ['unavailable'],
  },
  async ({ c, deps, params }) => {
    const plan = await getPlan(deps.plans, params.id, readPlanKey(c));
    const session = plan.sessions.find(({ id }) => id === params.sessionId);
    if (!session) {
      const message = `The plan has no session ${params.sessionId.slice(0, 60)}.`;
      throw new AppError('not_found', message, {
        issues: [{ parameter: 'sessionId', code: 'not_found', message }],
      });
    }
    return c.body(exportSession(deps.plans, plan, session), 200, {
      ...sessionFileHeaders(session),
      ...PERSONAL,
      'X-Robots-Tag': 'noindex',
    });
  },
);
