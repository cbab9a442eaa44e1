import { z } from '@hono/zod-openapi';
import { exportPlanCards, getPlan } from '../../service/index.ts';
import { PERSONAL } from '../protocol/caching.ts';
import { operation } from '../protocol/operation.ts';
import { readPlanKey } from './plan-answers.ts';
import { CARD_FILE_HEADERS } from './plan-files.ts';

/** The questions of a plan as flash cards. */
export const getPlanCards = operation(
  {
    operationId: 'getPlanCards',
    method: 'get',
    path: '/v1/plans/{id}.anki.txt',
    tag: 'plans',
    summary: 'The questions of a plan as flash cards',
    description:
      'A file for Anki as `GET /v1/questions.anki.txt` answers it, of what the plan’s sessions teach, in their order, with a tag of the day of the interview. A card that is there already is changed in its place.',
    params: z.strictObject({
      id: z.string().openapi({ description: 'The id of a plan.', example: 'pl_0c4b8s2l' }),
    }),
    needsKey: true,
    responses: {
      200: {
        description: 'The cards.',
        headers: { 'X-Request-Id': { $ref: '#/components/headers/RequestId' } },
        content: {
          'text/plain': {
            schema: z.string().openapi({ description: 'Tab-separated, with Anki’s headers.' }),
          },
        },
      },
    },
    errors: ['unavailable'],
  },
  async ({ c, deps, params }) => {
    const plan = await getPlan(deps.plans, params.id, readPlanKey(c));
    return c.body(exportPlanCards(deps.plans, plan), 200, {
      ...CARD_FILE_HEADERS,
      ...PERSONAL,
      'X-Robots-Tag': 'noindex',
    });
  },
);
