import { z } from '@hono/zod-openapi';
import { createPlan as create } from '../../service/index.ts';
import { CreatedPlan, toPlan } from '../../wire/plan.ts';
import { StudyRequest, toDraft } from '../../wire/study-request.ts';
import { PERSONAL } from '../protocol/caching.ts';
import { operation } from '../protocol/operation.ts';
import { otherFaults } from './other-faults.ts';
import { planETag } from './plan-answers.ts';

/** Plans and stores the plan. */
export const createPlan = operation(
  {
    operationId: 'createPlan',
    method: 'post',
    path: '/v1/plans',
    tag: 'plans',
    summary: 'Make a plan',
    description:
      'Answers the plan, its key, and the links to subscribe with. With an Idempotency-Key, the same body within 24 hours gets the same answer.',
    headers: z.object({
      'Idempotency-Key': z
        .uuid({ error: 'A UUID is expected.' })
        .optional()
        .openapi({ description: 'A UUID of your making.', example: '3f1c0d6e-8a57-4a8e-9d0e-2b7a3c1f5e90' }),
    }),
    body: StudyRequest,
    otherFaults,
    responses: {
      201: {
        description: 'The plan, and what opens it.',
        headers: {
          ETag: { $ref: '#/components/headers/ETag' },
          Location: { $ref: '#/components/headers/Location' },
          'X-Request-Id': { $ref: '#/components/headers/RequestId' },
        },
        content: { 'application/json': { schema: CreatedPlan } },
      },
    },
    errors: ['infeasible', 'conflict', 'unavailable', 'storage_full'],
    limitedBy: 'plansPerHour',
  },
  async ({ c, deps, headers, body }) => {
    const { plan, key, calendar } = await create(deps.plans, toDraft(body), headers['Idempotency-Key']);
    const answer: z.output<typeof CreatedPlan> = { plan: toPlan(plan, deps.publicUrl), key, calendar };
    c.set('coding', 'identity');
    return c.json(answer, 201, {
      ...PERSONAL,
      ETag: planETag(plan.revision),
      Location: `${deps.publicUrl}/v1/plans/${plan.id}`,
    });
  },
);
