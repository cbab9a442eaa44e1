import { createMiddleware } from 'hono/factory';
import type { HttpEnv } from '../../deps.ts';

/**
 * A 304 says nothing of the content security policy: a cache puts the headers of a 304 in the place of those that it
 * stored (RFC 9111, 3.2), and the policy of a page is its own.
 */
export const keepStoredPolicy = createMiddleware<HttpEnv>(async (c, next) => {
  await next();
  if (c.res.status === 304) c.res.headers.delete('Content-Security-Policy');
});
