import type { RouteConfig } from '@hono/zod-openapi';

/** What `fields` leads to where whole questions are answered. */
export const MOVED_TO_SPARSE: RouteConfig['responses'] = {
  308: {
    description: 'With `fields`, which is deprecated here: sparse questions have an operation of their own.',
    headers: {
      Location: { $ref: '#/components/headers/Location' },
      Deprecation: { $ref: '#/components/headers/Deprecation' },
      Sunset: { $ref: '#/components/headers/Sunset' },
      'X-Request-Id': { $ref: '#/components/headers/RequestId' },
    },
  },
};
