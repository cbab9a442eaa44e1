import type { MiddlewareHandler } from 'hono';
import type { HttpDeps, HttpEnv } from '../../deps.ts';

/** A request that is being answered. */
export interface Observed {
  requestId: string;
  /**
   * Writes one line of log: never a query, headers or the values in a path, for those may hold keys and tokens.
   * @returns the headers that tell the client of it.
   */
  end(answer: {
    method: string;
    route: string | undefined;
    status: number;
    isKept: boolean;
  }): Record<string, string>;
}

type ObserveDeps = Pick<HttpDeps, 'clock' | 'log' | 'metrics'>;

/** Gives a request an id of our own making, and measures how long its answer takes. */
export function observeRequest({ clock, log, metrics }: ObserveDeps): Observed {
  const startedAt = clock();
  const from = performance.now();
  const requestId = crypto.randomUUID();
  return {
    requestId,
    end({ method, route = 'unmatched', status, isKept }) {
      const milliseconds = Math.max(0, clock() - startedAt);
      log.info({ requestId, method, route, status, milliseconds }, 'request');
      metrics?.observe({ method, route, status, seconds: (performance.now() - from) / 1000, isKept });
      return { 'X-Request-Id': requestId, 'Server-Timing': `app;dur=${milliseconds}` };
    },
  };
}

/** Observes each request that reaches the application. */
export function observe(deps: ObserveDeps): MiddlewareHandler<HttpEnv> {
  return async (c, next) => {
    const observed = observeRequest(deps);
    c.set('requestId', observed.requestId);
    await next();
    const { method } = c.req;
    const said = observed.end({ method, route: c.get('route'), status: c.res.status, isKept: false });
    for (const [name, value] of Object.entries(said)) c.res.headers.set(name, value);
  };
}
