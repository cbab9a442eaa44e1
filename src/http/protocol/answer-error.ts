import { AppError } from '../../domain/error.ts';
import type { HttpContext, HttpDeps } from '../deps.ts';
import { ERROR_STATUS, toProblem } from './errors.ts';

/**
 * Answers any fault as `application/problem+json`. What is not an AppError says "Internal error." to the caller, and
 * everything to the log.
 */
export function answerError(
  error: unknown,
  c: HttpContext,
  deps: Pick<HttpDeps, 'log' | 'publicUrl'>,
): Response {
  const requestId = c.get('requestId');
  const fault =
    error instanceof AppError ? error : new AppError('internal', 'Internal error.', { cause: error });
  const status = ERROR_STATUS[fault.code];
  if (status >= 500)
    deps.log.error({ err: error, requestId, route: c.get('route') ?? 'unmatched' }, fault.message);
  if (fault.code === 'unauthorized') c.header('WWW-Authenticate', 'Bearer realm="stepladder"');
  if (fault.code === 'unavailable') c.header('Retry-After', '5');
  const problem = toProblem(fault, { publicUrl: deps.publicUrl, instance: instanceOf(c), requestId });
  return c.body(JSON.stringify(problem), status, {
    'Content-Type': 'application/problem+json',
    'Cache-Control': 'no-store',
  });
}

/** The path that was asked for, with `{token}` and `{key}` in the place of capabilities. */
function instanceOf(c: HttpContext): string {
  const route = c.get('route');
  if (route?.includes('{token}') || route?.includes('{key}')) return route;
  const { pathname } = new URL(c.req.url);
  return route === undefined ? pathname.replace(/[\w-]{22,}/g, '{token}') : pathname;
}
