import type { MiddlewareHandler } from 'hono';
import type { HttpDeps, HttpEnv } from '../../deps.ts';

/**
 * Gives each request an id of our own making and writes one line of log for it: never its query, headers or the values
 * in its path, for those may hold keys and tokens.
 */
export function observe(deps: Pick<HttpDeps, 'clock' | 'log'>): MiddlewareHandler<HttpEnv> {
  return async (c, next) => {
    const startedAt = deps.clock();
    const requestId = crypto.randomUUID();
    c.set('requestId', requestId);
    await next();
    const milliseconds = Math.max(0, deps.clock() - startedAt);
    c.res.headers.set('X-Request-Id', requestId);
    c.res.headers.set('Server-Timing', `app;dur=${milliseconds}`);
    deps.log.info(
      {
        requestId,
        method: c.req.method,
        route: c.get('route') ?? 'unmatched',
        status: c.res.status,
        milliseconds,
      },
      'request',
    );
  };
}
