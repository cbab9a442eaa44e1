import type { MiddlewareHandler } from 'hono';
import { MS_PER_HOUR, MS_PER_MINUTE } from '../../../domain/durations.ts';
import { AppError } from '../../../domain/error.ts';
import type { HttpContext, HttpDeps, HttpEnv, RateLimit } from '../../deps.ts';
import { type Allowance, countRequests } from '../count-requests.ts';

/** What each limit is called on the wire, and for how long it counts. */
const POLICIES: Record<RateLimit, { policy: string; windowMilliseconds: number }> = {
  readsPerMinute: { policy: 'read', windowMilliseconds: MS_PER_MINUTE },
  keyedReadsPerMinute: { policy: 'read', windowMilliseconds: MS_PER_MINUTE },
  plansPerHour: { policy: 'plan', windowMilliseconds: MS_PER_HOUR },
  previewsPerMinute: { policy: 'preview', windowMilliseconds: MS_PER_MINUTE },
  marksPerMinute: { policy: 'mark', windowMilliseconds: MS_PER_MINUTE },
  reportsPerHour: { policy: 'report', windowMilliseconds: MS_PER_HOUR },
};

/** What is left to a client, and the headers that say so. */
export interface Taken {
  allowance: Allowance;
  headers: Record<'RateLimit' | 'RateLimit-Policy', string>;
}

/** One limit and its counts, which live in this process. */
export interface RateLimiter {
  take(client: string): Taken;
  /** What is left, without taking any. */
  look(client: string): Taken;
  /** Takes the last one back: it was free. */
  giveBack(client: string): Taken;
}

/** To which count of which limit a request goes. */
export interface Count {
  limiter: RateLimiter;
  /** Who is counted: a network, or the id of a key. */
  client: string;
}

/** What is left is said in structured fields (draft-ietf-httpapi-ratelimit-headers-10). */
export function rateLimiter(name: RateLimit, deps: Pick<HttpDeps, 'limits' | 'clock'>): RateLimiter {
  const limit = deps.limits[name];
  const { policy, windowMilliseconds } = POLICIES[name];
  const counter = countRequests({ limit, windowMilliseconds, clock: deps.clock });
  const said = `"${policy}";q=${limit};w=${windowMilliseconds / 1000}`;
  const say = (allowance: Allowance): Taken => ({
    allowance,
    headers: { RateLimit: sayAllowance(policy, allowance), 'RateLimit-Policy': said },
  });
  return {
    take: (client) => say(counter.take(client)),
    look: (client) => say(counter.look(client)),
    giveBack: (client) => say(counter.giveBack(client)),
  };
}

/**
 * Counts the requests of one client against one limit; beyond it 429 with Retry-After. What turns out to be a 304 is not
 * counted, and is answered beyond the limit too.
 */
export function limitRate(countOf: (c: HttpContext) => Count | Promise<Count>): MiddlewareHandler<HttpEnv> {
  return async (c, next) => {
    const { limiter, client } = await countOf(c);
    const { allowance, headers } = limiter.take(client);
    for (const [header, value] of Object.entries(headers)) c.header(header, value);
    if (allowance.remaining < 0) {
      const refusal = new AppError(
        'too_many',
        'Too much of this was asked for from this address or with this key. Wait, then try again.',
        { retryAfterSeconds: secondsUntil(allowance) },
      );
      if (c.req.header('If-None-Match') === undefined) throw refusal;
      c.set('refusal', refusal);
    }
    await next();
    if (c.res.status === 304) {
      c.res.headers.set('RateLimit', limiter.giveBack(client).headers.RateLimit);
    } else if (c.get('refusal') && c.res.ok) throw c.get('refusal');
  };
}

function sayAllowance(policy: string, allowance: Allowance): string {
  return `"${policy}";r=${Math.max(0, allowance.remaining)};t=${secondsUntil(allowance)}`;
}

function secondsUntil({ resetMilliseconds }: Allowance): number {
  return Math.ceil(resetMilliseconds / 1000);
}
