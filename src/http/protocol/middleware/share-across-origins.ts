import type { MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import type { HttpEnv } from '../../deps.ts';
import { EXPOSED_HEADERS } from './add-common-headers.ts';

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
  exposeHeaders: EXPOSED_HEADERS,
  maxAge: 86_400,
});

/** Pages of every origin may send requests. That they may read the answers, all answers say. */
export const shareAcrossOrigins: MiddlewareHandler<HttpEnv> = (c, next) =>
  c.req.method === 'OPTIONS' ? answerPreflight(c, next) : next();
