import { AppError } from '../../domain/error.ts';
import { cannotServe, noRoom } from '../store-faults.ts';

/** No answer in time, of a server that may be paused or cut off: nobody knows what it has done. */
export class NoAnswerError extends Error {
  override name = 'NoAnswerError';
}

/** Codes of postgres.js and of Node where there is no connection, or no more. */
const LOST =
  /^(CONNECTION_(CLOSED|DESTROYED|ENDED)|CONNECT_TIMEOUT|ECONN(REFUSED|RESET|ABORTED)|EPIPE|ETIMEDOUT|E(HOST|NET)UNREACH|ENOTFOUND|EAI_AGAIN|ENOENT)$/;
/**
 * SQLSTATEs (https://www.postgresql.org/docs/15/errcodes-appendix.html) of a server that goes, comes, or takes no writes
 * any more.
 */
const LOST_STATES = /^(08...|57P0[1-3]|25006)$/;
/** Of a clash with another transaction, a deadlock, and too many connections: nothing was done, and later it works. */
const CLASH_STATES = /^(40001|40P01|55P03|53300)$/;
const DISK_FULL = '53100';

/** `lost`: to be done again over a new connection; `clash`: done again as it is; `other`: doing it again does not help. */
export function faultKind(error: unknown): 'lost' | 'clash' | 'other' {
  const cause = causeOf(error);
  if (cause instanceof NoAnswerError) return 'lost';
  const code = codeOf(cause);
  if (LOST.test(code) || LOST_STATES.test(code)) return 'lost';
  return CLASH_STATES.test(code) ? 'clash' : 'other';
}

/** What PostgreSQL and the way to it report, as the faults a caller can act on; faults of the work itself as they are. */
export function toStoreFault(error: unknown): unknown {
  if (error instanceof AppError) return error;
  const cause = causeOf(error);
  return codeOf(cause) === DISK_FULL ? noRoom(cause) : cannotServe(cause);
}

/** The fault of a database that cannot be opened, with its reason. */
export function toOpeningFault(place: string, error: unknown): unknown {
  if (error instanceof AppError) return error;
  const cause = causeOf(error);
  const reason = cause instanceof Error ? cause.message || codeOf(cause) : String(cause);
  return new AppError(
    'unavailable',
    `The database ${place} cannot be opened (${reason}). See DATABASE_URL.`,
    {
      cause,
    },
  );
}

/** Without drizzle's frame, whose message holds the statement and all its values. */
function causeOf(error: unknown): unknown {
  return error instanceof Error && error.cause instanceof Error ? error.cause : error;
}

function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  return typeof code === 'string' ? code : '';
}
