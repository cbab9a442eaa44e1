import { z } from '@hono/zod-openapi';
import { type Health, healthResponse } from '../../wire/health.ts';
import { operation } from './operation.ts';

/** Whether the process answers. */
export const getLiveHealth = operation(
  {
    operationId: 'getLiveHealth',
    method: 'get',
    path: '/health/live',
    tag: 'operations',
    summary: 'Is it alive?',
    description: 'Answers as long as the process does; touches no store.',
    query: z.looseObject({}),
    responses: healthResponse('The process answers.'),
  },
  ({ c }) => {
    const health: z.output<typeof Health> = { status: 'ok' };
    return c.json(health, 200, { 'Cache-Control': 'no-store' });
  },
);
