import { AppError } from '../../domain/error.ts';
import type { HttpContext, HttpDeps } from '../deps.ts';
import { hasLeft } from './caller.ts';
import { describeError } from './describe-error.ts';
import { ERROR_STATUS, toProblem } from './errors.ts';
import { requestTarget } from './request-target.ts';

/** For how long most of what cannot be done now stays so. */
const UNAVAILABLE_SECONDS = 5;

const PROBLEM_HEADERS = { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' } as const;

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
  const fault = toAppError(error);
  const status = ERROR_STATUS[fault.code];
  const at = { requestId, route: c.get('route') ?? 'unmatched' };
  // An upload that was broken off and a plan that nobody waits for any more are nobody's fault.
  if (hasLeft(c)) deps.log.info(at, 'The caller left before the answer.');
  else logFault(error, fault, deps, at);
  if (fault.code === 'unauthorized') c.header('WWW-Authenticate', 'Bearer realm="stepladder"');
  const retryAfterSeconds =
    fault.retryAfterSeconds ?? (fault.code === 'unavailable' ? UNAVAILABLE_SECONDS : undefined);
  if (retryAfterSeconds !== undefined) c.header('Retry-After', String(retryAfterSeconds));
  const problem = toProblem(fault, { publicUrl: deps.publicUrl, instance: instanceOf(c), requestId });
  return c.body(JSON.stringify(problem), status, PROBLEM_HEADERS);
}

/** Answers a fault of which there is no request: it could not be read, or the fault escaped the application. */
export function answerUnread(error: unknown, deps: Pick<HttpDeps, 'log' | 'publicUrl'>): Response {
  const requestId = crypto.randomUUID();
  const fault = toAppError(error);
  logFault(error, fault, deps, { requestId, route: 'unmatched' });
  const problem = toProblem(fault, { publicUrl: deps.publicUrl, instance: '/', requestId });
  const headers = { ...PROBLEM_HEADERS, 'X-Request-Id': requestId };
  return new Response(JSON.stringify(problem), { status: problem.status, headers });
}

function toAppError(error: unknown): AppError {
  return error instanceof AppError ? error : new AppError('internal', 'Internal error.', { cause: error });
}

/** What is ours to mend goes to the log; a form that is not made is what a client asked for wrongly. */
function logFault(
  error: unknown,
  fault: AppError,
  { log }: Pick<HttpDeps, 'log'>,
  at: { requestId: string; route: string },
): void {
  if (ERROR_STATUS[fault.code] >= 500 && fault.code !== 'not_implemented')
    log.error({ error: describeError(error), ...at }, fault.message);
}

/** The path that was asked for, with `{token}` and `{key}` in the place of capabilities. */
function instanceOf(c: HttpContext): string {
  const route = c.get('route');
  if (route?.includes('{token}') || route?.includes('{key}')) return route;
  const { path } = requestTarget(c.req.url);
  return route === undefined ? path.replace(/[\w-]{22,}/g, '{token}') : path;
}
