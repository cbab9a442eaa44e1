import { type RouteConfig, z } from '@hono/zod-openapi';

export const Health = z
  .object({ status: z.literal('ok').openapi({ description: 'All is well.', example: 'ok' }) })
  .openapi('Health');

export function healthResponse(description: string): RouteConfig['responses'] {
  return {
    200: {
      description,
      headers: { 'X-Request-Id': { $ref: '#/components/headers/RequestId' } },
      content: { 'application/json': { schema: Health } },
    },
  };
}
