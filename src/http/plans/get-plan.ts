import { z } from '@hono/zod-openapi';
import { getPlan as findPlan } from '../../service/index.ts';
import { Plan, toPlan } from '../../wire/plan.ts';
import { matchesETag, PERSONAL } from '../protocol/caching.ts';
import { operation } from '../protocol/operation.ts';
import { planETag, readPlanKey } from './plan-answers.ts';

/** The plan, for the holder of its key. */
export const getPlan = operation(
  {
    operationId: 'getPlan',
    method: 'get',
    path: '/v1/plans/{id}',
    tag: 'plans',
    summary: 'Get a plan',
    description: 'Request, sessions, coverage, notes and predicted recall. The ETag is the revision.',
    params: z.strictObject({
      id: z.string().openapi({ description: 'The id of a plan.', example: 'pl_0c4b8s2l' }),
    }),
    needsKey: true,
    responses: {
      200: {
        description: 'The plan.',
        headers: {
          ETag: { $ref: '#/components/headers/ETag' },
          'X-Request-Id': { $ref: '#/components/headers/RequestId' },
        },
        content: { 'application/json': { schema: Plan } },
      },
      304: {
        description: 'The revision in If-None-Match is current.',
        headers: { ETag: { $ref: '#/components/headers/ETag' } },
      },
    },
    errors: ['unavailable'],
  },
  async ({ c, deps, params }) => {
    const plan = await findPlan(deps.plans, params.id, readPlanKey(c));
    const headers = { ...PERSONAL, ETag: planETag(plan.revision) };
    c.set('coding', 'identity');
    if (matchesETag(c.req.header('If-None-Match'), headers.ETag)) return c.body(null, 304, headers);
    const answer: z.output<typeof Plan> = toPlan(plan, deps.publicUrl);
    return c.json(answer, 200, headers);
  },
);
