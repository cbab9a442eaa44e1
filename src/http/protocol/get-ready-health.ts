import { z } from '@hono/zod-openapi';
import { type Health, healthResponse } from '../../wire/health.ts';
import { operation } from './operation.ts';

/** Whether the service can do its work. */
export const getReadyHealth = operation(
  {
    operationId: 'getReadyHealth',
    method: 'get',
    path: '/health/ready',
    tag: 'operations',
    summary: 'Is it ready?',
    description:
      'Whether a release can be read and plans can be written, found out by doing it at most once a second; 503 with the reason while one of them cannot, and from the moment at which the service begins to stop.',
    query: z.looseObject({}),
    responses: healthResponse('Content and plans can be served.'),
    errors: ['unavailable'],
  },
  async ({ c, deps }) => {
    await deps.readiness.check();
    const health: z.output<typeof Health> = { status: 'ok' };
    return c.json(health, 200, { 'Cache-Control': 'no-store' });
  },
);
