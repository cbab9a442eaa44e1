import { z } from '@hono/zod-openapi';
import { AppError } from '../../domain/error.ts';
import { getPlan, deletePlan as remove } from '../../service/index.ts';
import { operation } from '../operation.ts';
import { ifMatchAllows, PERSONAL, readPlanKey } from '../plan-answers.ts';

/** Removes a plan; its feed answers 410 from then on. */
export const deletePlan = operation(
  {
    operationId: 'deletePlan',
    method: 'delete',
    path: '/v1/plans/{id}',
    tag: 'plans',
    summary: 'Delete a plan',
    description: 'Removes the plan. Its calendar answers 410 from then on.',
    params: z.strictObject({
      id: z.string().openapi({ description: 'The id of a plan.', example: 'pl_0c4b8s2l' }),
    }),
    headers: z.object({
      'If-Match': z
        .string()
        .optional()
        .openapi({ description: 'The ETag of the plan as you read it; without it 428.', example: '"3"' }),
    }),
    needsKey: true,
    responses: {
      204: {
        description: 'It is gone.',
        headers: { 'X-Request-Id': { $ref: '#/components/headers/RequestId' } },
      },
    },
    errors: ['precondition_required', 'stale', 'unavailable', 'storage_full'],
  },
  async ({ c, deps, params, headers }) => {
    const key = readPlanKey(c);
    const { revision } = await getPlan(deps.plans, params.id, key);
    if (!ifMatchAllows(headers['If-Match'], revision)) {
      throw new AppError(
        'stale',
        'The plan has changed since you read it. Read it again and repeat the change.',
      );
    }
    await remove(deps.plans, params.id, key, revision);
    return c.body(null, 204, PERSONAL);
  },
);
