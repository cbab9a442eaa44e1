import { type RouteConfig, z } from '@hono/zod-openapi';
import type { Answer } from './answer.ts';
import type { ReadCall } from './operation.ts';

type Responses = RouteConfig['responses'];

const ref = (name: string) => ({ $ref: `#/components/headers/${name}` });

/** The headers of every public answer. */
const PUBLIC_HEADERS = {
  ETag: ref('ETag'),
  'Cache-Control': ref('CacheControl'),
  'X-Request-Id': ref('RequestId'),
  RateLimit: ref('RateLimit'),
  'RateLimit-Policy': ref('RateLimitPolicy'),
};

/** What a cacheable read answers: the content, or 304 where the client holds it. */
export function publicContent(
  content: Record<string, z.ZodType>,
  description: string,
  headers: Record<string, { $ref: string }> = {},
): Responses {
  return {
    200: {
      description,
      headers: { ...PUBLIC_HEADERS, ...headers },
      content: Object.fromEntries(Object.entries(content).map(([type, schema]) => [type, { schema }])),
    },
    304: {
      description: 'Nothing has changed: what If-None-Match names is current.',
      headers: PUBLIC_HEADERS,
    },
  };
}

export function publicJson(
  schema: z.ZodType,
  description: string,
  headers?: Record<string, { $ref: string }>,
): Responses {
  return publicContent({ 'application/json': schema }, description, headers);
}

/** Since when what leads elsewhere is deprecated: 30 November 2026 (RFC 9745). */
const DEPRECATED_SINCE = '@1795996800';

/** Until when it still leads there (RFC 8594): six months. */
const SUNSET_AT = 'Sun, 30 May 2027 00:00:00 GMT';

/** Leads to where the same query is answered now. */
export function movedTo({ request, deps }: Pick<ReadCall, 'request' | 'deps'>, path: string): Answer {
  const headers = {
    Location: `${deps.publicUrl}${path}?${request.target.query}`,
    'Cache-Control': 'public, max-age=3600',
    Deprecation: DEPRECATED_SINCE,
    Sunset: SUNSET_AT,
  };
  return { status: 308, headers };
}

export function publicPage(description: string): Responses {
  return publicContent({ 'text/html': z.string() }, description);
}
