import type { MiddlewareHandler } from 'hono';
import type { HttpDeps, HttpEnv } from '../../deps.ts';

/** A request that is being answered. */
export interface Observed {
  requestId: string;
  /**
   * Writes one line of log: never a query, headers or the values in a path, for those may hold keys and tokens.
   * @returns the headers that tell the client of it.
   */
  end(answer: { method: string; route: string | undefined; status: number }): Record<string, string>;
}

/** Gives a request an id of our own making, and measures how long its answer takes. */
export function observeRequest({ clock, log }: Pick<HttpDeps, 'clock' | 'log'>): Observed {
  const startedAt = clock();
  const requestId = crypto.randomUUID();
  return {
    requestId,
    end({ method, route = 'unmatched', status }) {
      const milliseconds = Math.max(0, clock() - startedAt);
      log.info({ requestId, method, route, status, milliseconds }, 'request');
      return { 'X-Request-Id': requestId, 'Server-Timing': `app;dur=${milliseconds}` };
    },
  };
}

/** Observes each request that reaches the application. */
export function observe(deps: Pick<HttpDeps, 'clock' | 'log'>): MiddlewareHandler<HttpEnv> {
  return async (c, next) => {
    const observed = observeRequest(deps);
    c.set('requestId', observed.requestId);
    await next();
    const { method } = c.req;
    const said = observed.end({ method, route: c.get('route'), status: c.res.status });
    for (const [name, value] of Object.entries(said)) c.res.headers.set(name, value);
  };
}
