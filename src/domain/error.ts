/** The faults a caller can be told about. What each means in HTTP is said once, in `http/errors.ts`. */
export const ERROR_CODES = [
  'malformed',
  'invalid',
  'infeasible',
  'unauthorized',
  'not_found',
  'method_not_allowed',
  'conflict',
  'gone',
  'stale',
  'too_large',
  'uri_too_long',
  'headers_too_large',
  'too_slow',
  'unsatisfiable',
  'unsupported_media',
  'precondition_required',
  'too_many',
  'storage_full',
  'unavailable',
  'internal',
  'not_implemented',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/**
 * So many issues are told of one request. Who finds more may stop looking: an answer to a wrong request must not cost
 * more than one to a right one.
 */
export const MOST_ISSUES = 20;

/** One thing wrong with one input: which it was, what was wrong, and what would be right. */
export interface Issue {
  /** The query, path or header parameter at fault; a body's fault has a `pointer` instead. */
  parameter?: string;
  /** JSON Pointer (RFC 6901) into the body. */
  pointer?: string;
  /** A stable, snake_case word for programs. */
  code: string;
  /** A sentence for people. */
  message: string;
  /** Values that would have been accepted. */
  allowed?: readonly string[];
  /** The accepted value nearest to what was sent. */
  didYouMean?: string;
}

/** An expected fault, with a message that may be shown to whoever caused it. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly issues: readonly Issue[];
  /** How long to wait before asking again, where that is known. */
  readonly retryAfterSeconds?: number;

  constructor(
    code: ErrorCode,
    message: string,
    options: { issues?: readonly Issue[]; cause?: unknown; retryAfterSeconds?: number } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'AppError';
    this.code = code;
    this.issues = options.issues ?? [];
    if (options.retryAfterSeconds !== undefined) this.retryAfterSeconds = options.retryAfterSeconds;
  }
}
