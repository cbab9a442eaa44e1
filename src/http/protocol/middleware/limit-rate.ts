import type { MiddlewareHandler } from 'hono';
import { rateLimiter } from 'hono-rate-limiter';
import { MS_PER_HOUR, MS_PER_MINUTE } from '../../../domain/durations.ts';
import { AppError } from '../../../domain/error.ts';
import type { HttpDeps, HttpEnv, RateLimit } from '../../deps.ts';
import { clientOf } from '../caller.ts';

const WINDOW_MILLISECONDS: Record<RateLimit, number> = {
  plansPerHour: MS_PER_HOUR,
  previewsPerMinute: MS_PER_MINUTE,
  marksPerMinute: MS_PER_MINUTE,
  reportsPerHour: MS_PER_HOUR,
};

/** Counts the requests of one client against one limit; beyond it 429 with Retry-After. Counts live in this process. */
export function limitRate(
  name: RateLimit,
  deps: Pick<HttpDeps, 'limits' | 'trustedProxies'>,
): MiddlewareHandler<HttpEnv> {
  return rateLimiter<HttpEnv>({
    windowMs: WINDOW_MILLISECONDS[name],
    limit: deps.limits[name],
    standardHeaders: 'draft-7',
    keyGenerator: (c) => clientOf(c, deps),
    handler: () => {
      throw new AppError(
        'too_many',
        'Too much of this was asked for from this address. Wait, then try again.',
      );
    },
  });
}
