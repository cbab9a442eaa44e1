import type { MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import type { HttpEnv } from '../../deps.ts';

/** What a page of another origin may read of an answer beside its body. */
const EXPOSED = [
  'Allow',
  'Deprecation',
  'Sunset',
  'ETag',
  'Link',
  'Location',
  'RateLimit',
  'RateLimit-Policy',
  'Retry-After',
  'Server-Timing',
  'X-Request-Id',
];

const answerPreflight = cors({
  origin: '*',
  allowMethods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
  allowHeaders: [
    'Authorization',
    'Content-Type',
    'Idempotency-Key',
    'If-Match',
    'If-Modified-Since',
    'If-None-Match',
    'X-Requested-With',
    'traceparent',
  ],
  exposeHeaders: EXPOSED,
  maxAge: 86_400,
});

/**
 * Pages of every origin may send requests and read the answers (https://fetch.spec.whatwg.org/#http-cors-protocol). Where
 * there is an answer already its headers are added to: Hono's own middleware begins one before, and a copy is made of the
 * answer that follows.
 */
export const shareAcrossOrigins: MiddlewareHandler<HttpEnv> = async (c, next) => {
  if (c.req.method === 'OPTIONS') return answerPreflight(c, next);
  await next();
  c.res.headers.set('Access-Control-Allow-Origin', '*');
  c.res.headers.set('Access-Control-Expose-Headers', EXPOSED.join(','));
  return undefined;
};
