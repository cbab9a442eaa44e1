import type { z } from '@hono/zod-openapi';
import { Plan, toPlan } from '../../wire/plan.ts';
import { answerJson } from '../protocol/caching.ts';
import { operation } from '../protocol/operation.ts';
import { publicJson } from '../protocol/responses.ts';
import { exampleKey, findExample } from './example.ts';

/** A plan for everyone to look at. */
export const getExamplePlan = operation(
  {
    operationId: 'getExamplePlan',
    method: 'get',
    path: '/v1/plans/example',
    tag: 'plans',
    summary: 'Get an example plan',
    description: 'Computed and not stored; it starts on the next Monday.',
    responses: publicJson(Plan, 'The plan.'),
    errors: ['unavailable'],
  },
  (call) => {
    const { release, hour } = exampleKey(call.deps);
    return answerJson<z.output<typeof Plan>>(call, { release, key: { hour }, changing: true }, async () =>
      toPlan(await findExample(call.deps), call.deps.publicUrl),
    );
  },
);
