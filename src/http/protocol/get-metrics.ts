import { createHash, timingSafeEqual } from 'node:crypto';
import { z } from '@hono/zod-openapi';
import { AppError } from '../../domain/error.ts';
import { operation } from './operation.ts';

const BEARER = /^Bearer +(\S+) *$/i;

/** Figures of the running service in the text format of Prometheus, for whoever has the operator's token. */
export const getMetrics = operation(
  {
    operationId: 'getMetrics',
    method: 'get',
    path: '/metrics',
    tag: 'operations',
    summary: 'How is it doing?',
    description: 'Figures in the text format of Prometheus, where METRICS_TOKEN is set, for who sends it.',
    query: z.looseObject({}),
    responses: {
      200: { description: 'The figures.', content: { 'text/plain': { schema: z.string() } } },
    },
    needsOperator: true,
    hidden: true,
  },
  async ({ c, deps: { metrics } }) => {
    if (!metrics) throw new AppError('not_found', 'No figures are kept here. METRICS_TOKEN turns them on.');
    const [, token = ''] = BEARER.exec(c.req.header('Authorization') ?? '') ?? [];
    if (!isSameToken(token, metrics.token))
      throw new AppError('unauthorized', 'Send the METRICS_TOKEN as Authorization: Bearer ….');
    const { text, type } = await metrics.write();
    return c.body(text, 200, { 'Content-Type': type, 'Cache-Control': 'private, no-store' });
  },
);

/** Whether two texts are one, in a time that tells nothing of where they differ. */
function isSameToken(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => createHash('sha256').update(text).digest());
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}
