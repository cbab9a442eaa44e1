import { AppError } from '../../domain/error.ts';
import type { HttpContext } from '../deps.ts';

/**
 * The plan key of a request.
 * @throws AppError `unauthorized` where there is none, or another scheme (RFC 6750, 2.1).
 */
export function readPlanKey(c: HttpContext): string {
  const [, key] = /^Bearer +([\w.~+/=-]+) *$/i.exec(c.req.header('Authorization') ?? '') ?? [];
  if (key === undefined)
    throw new AppError('unauthorized', 'Send the plan’s key as Authorization: Bearer sl_plan_….');
  return key;
}

/** The strong validator of a plan: its revision. Plans are sent in no coding, so there is one representation. */
export function planETag(revision: number): string {
  return `"${revision}"`;
}
