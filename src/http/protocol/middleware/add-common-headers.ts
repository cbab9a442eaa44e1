import type { MiddlewareHandler } from 'hono';
import type { HttpEnv } from '../../deps.ts';

/** What a page of another origin may read of an answer beside its body. */
export const EXPOSED_HEADERS = [
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

/**
 * The headers of every answer that does not say otherwise: browsers take it for what it says that it is, and pages of every
 * origin may read it (https://fetch.spec.whatwg.org/#http-cors-protocol).
 */
export function commonHeaders(publicUrl: string): Record<string, string> {
  return {
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Origin-Agent-Cluster': '?1',
    // Nobody else is told an address, which may hold a key; our own forms still say their origin.
    'Referrer-Policy': 'same-origin',
    ...(publicUrl.startsWith('https:') && { 'Strict-Transport-Security': 'max-age=15552000' }),
    'X-Content-Type-Options': 'nosniff',
    'X-DNS-Prefetch-Control': 'off',
    'X-Download-Options': 'noopen',
    'X-Permitted-Cross-Domain-Policies': 'none',
    'X-XSS-Protection': '0',
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Expose-Headers': EXPOSED_HEADERS.join(','),
  };
}

const POLICY_HEADER = 'Content-Security-Policy';

/**
 * The policy of an answer that has none of its own: it may load nothing and be framed by nobody. A 304 says nothing of it:
 * a cache puts the headers of a 304 in the place of those that it stored (RFC 9111, 3.2), and the policy of a page is its
 * own.
 */
export function defaultPolicy(status: number): Record<string, string> {
  return status === 304 ? {} : { [POLICY_HEADER]: "default-src 'none'; frame-ancestors 'none'" };
}

/** Adds what an answer does not say itself. */
export function addCommonHeaders(publicUrl: string): MiddlewareHandler<HttpEnv> {
  const common = commonHeaders(publicUrl);
  return async (c, next) => {
    await next();
    const { headers, status } = c.res;
    for (const [name, value] of Object.entries({ ...common, ...defaultPolicy(status) }))
      if (!headers.has(name)) headers.set(name, value);
    if (status === 304) headers.delete(POLICY_HEADER);
  };
}
