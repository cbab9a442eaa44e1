import type { AppError, ErrorCode, Issue } from '../../domain/error.ts';
import { shorten } from '../../domain/wrong-word.ts';
import { boundIssues } from './bound-issues.ts';

/** What each fault means in HTTP: the only place that says so. */
export const ERROR_STATUS = {
  malformed: 400,
  unauthorized: 401,
  not_found: 404,
  method_not_allowed: 405,
  conflict: 409,
  gone: 410,
  stale: 412,
  too_large: 413,
  uri_too_long: 414,
  headers_too_large: 431,
  too_slow: 408,
  unsupported_media: 415,
  unsatisfiable: 416,
  invalid: 422,
  infeasible: 422,
  precondition_required: 428,
  too_many: 429,
  internal: 500,
  not_implemented: 501,
  unavailable: 503,
  storage_full: 507,
} as const satisfies Record<ErrorCode, number>;

export type ErrorStatus = (typeof ERROR_STATUS)[ErrorCode];

/** What a person reads on the page of a fault: its name, what happened, and what to do. */
export const ERROR_PAGES: Record<ErrorCode, { title: string; meaning: string; remedy: string }> = {
  malformed: {
    title: 'The request could not be read',
    meaning: 'A parameter is unknown, given twice or has a wrong value, or the body is not well-formed JSON.',
    remedy: 'Each entry of `errors` names the place, says what was wrong, and lists what would be right.',
  },
  unauthorized: {
    title: 'A key is needed',
    meaning: 'The request carries no key, or one of another scheme than Bearer.',
    remedy: 'Send `Authorization: Bearer sl_plan_…` with the key you got when the plan was made.',
  },
  not_found: {
    title: 'Nothing is here',
    meaning: 'There is nothing at this address, or the key does not open it.',
    remedy: 'Check the id or slug; the API reference lists every address.',
  },
  method_not_allowed: {
    title: 'The method does not fit',
    meaning: 'The address exists, but it does not answer this method.',
    remedy: 'The `Allow` header lists the methods that it answers.',
  },
  conflict: {
    title: 'The request contradicts an earlier one',
    meaning: 'The same Idempotency-Key came before with another body, or its plan is gone.',
    remedy: 'Send a new key with a new request.',
  },
  gone: {
    title: 'It was here and is gone',
    meaning:
      'A release that is no longer held, a cursor of such a release, or a calendar that was deleted or moved.',
    remedy: 'Start again from the current release; remove the calendar from your calendar app.',
  },
  stale: {
    title: 'It has changed since you read it',
    meaning: 'The revision in If-Match is not the current one.',
    remedy: 'Read it again and repeat the change.',
  },
  too_large: {
    title: 'The body is too large',
    meaning: 'The body is longer than this address accepts.',
    remedy: 'Send less: `detail` names the limit in bytes.',
  },
  uri_too_long: {
    title: 'The address is too long',
    meaning: 'The path and query of the request are longer than is read.',
    remedy: 'Send fewer values at once: `detail` names the limit in bytes.',
  },
  headers_too_large: {
    title: 'The headers are too large',
    meaning: 'The headers of the request are longer together than is read.',
    remedy: 'Send fewer headers; cookies are never needed here.',
  },
  too_slow: {
    title: 'The request took too long to arrive',
    meaning: 'The connection was open, and the request was not complete in time.',
    remedy: 'Send it again, all at once.',
  },
  unsatisfiable: {
    title: 'The range is beyond the end',
    meaning: 'The Range header asks for bytes that the file does not have.',
    remedy: 'Ask for less: `detail` says how many bytes there are.',
  },
  unsupported_media: {
    title: 'The media type is not understood',
    meaning: 'The Content-Type of the body is not one that this address reads.',
    remedy: 'Send `Content-Type: application/json`.',
  },
  invalid: {
    title: 'A value in the body is wrong',
    meaning: 'The body is well-formed, but a field is missing, unknown, or has a value that does not fit.',
    remedy: 'Each entry of `errors` points at the field and says what would be right.',
  },
  infeasible: {
    title: 'No plan can do this',
    meaning: 'The request is sound, but one of its constraints leaves no plan.',
    remedy: '`errors` names the constraint that binds and the smallest change that frees it.',
  },
  precondition_required: {
    title: 'If-Match is needed',
    meaning:
      'A change must say which revision it was made for, so that nobody overwrites what they have not seen.',
    remedy: 'Send `If-Match` with the ETag of the plan as you read it.',
  },
  too_many: {
    title: 'Too many requests',
    meaning: 'Too much of one kind was asked for from one address in a short time.',
    remedy: 'Wait as many seconds as the `Retry-After` header says.',
  },
  internal: {
    title: 'Something broke here',
    meaning: 'The fault is ours. It is in the log under the request id.',
    remedy: 'Try again; if it stays, tell the operator the `requestId`.',
  },
  not_implemented: {
    title: 'This form is not made here',
    meaning: 'What was asked for exists, but not in the form that was asked for.',
    remedy: 'Ask for one of the forms that `errors` lists.',
  },
  unavailable: {
    title: 'Not ready',
    meaning: 'The service is starting, stopping or cannot reach its store.',
    remedy: 'Try again in a few seconds.',
  },
  storage_full: {
    title: 'No room to store this',
    meaning: 'The disk of the service is full: reading works, writing does not.',
    remedy: 'Try again later; nothing that was acknowledged is lost.',
  },
};

/** A problem as it goes over the wire (RFC 9457). */
export interface ProblemBody {
  type: string;
  /** The last part of `type`. */
  code: ErrorCode;
  title: string;
  status: ErrorStatus;
  detail: string;
  /** The path that was asked for, without its query. */
  instance: string;
  requestId: string;
  errors: readonly Issue[];
}

/** The problem document of a fault. `instance` must hold no capability: pass the route pattern where the path does. */
export function toProblem(
  error: Pick<AppError, 'code' | 'message' | 'issues'>,
  at: { publicUrl: string; instance: string; requestId: string },
): ProblemBody {
  return {
    type: `${at.publicUrl}/errors/${error.code}`,
    code: error.code,
    title: ERROR_PAGES[error.code].title,
    status: ERROR_STATUS[error.code],
    detail: shorten(error.message),
    instance: shorten(at.instance),
    requestId: at.requestId,
    errors: boundIssues(error.issues),
  };
}
