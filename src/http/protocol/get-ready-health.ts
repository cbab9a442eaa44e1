import { z } from '@hono/zod-openapi';
import { AppError } from '../../domain/error.ts';
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
    description: 'Whether a release can be read and plans can be written; 503 while one of them cannot.',
    query: z.looseObject({}),
    responses: healthResponse('Content and plans can be served.'),
    errors: ['unavailable'],
  },
  async ({ c, deps }) => {
    deps.catalogue.current().release();
    await deps.plans.store.probe(new Date(deps.clock()).toISOString()).catch((cause: unknown) => {
      throw new AppError('unavailable', 'Plans cannot be written at present.', { cause });
    });
    const health: z.output<typeof Health> = { status: 'ok' };
    return c.json(health, 200, { 'Cache-Control': 'no-store' });
  },
);
