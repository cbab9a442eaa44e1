import { AppError } from '../domain/error.ts';

interface OutgoingRequest {
  method?: 'GET' | 'POST';
  headers?: Record<string, string>;
  body?: string;
  /** Ends it, and the reading of its answer. */
  signal: AbortSignal;
}

/**
 * Sends a request to an address of the configuration: the only place of the service that does. No redirect is followed, so
 * that nothing leads it anywhere else.
 * @throws AppError `unavailable` where there is no answer, with the reason in a few words.
 */
export async function sendRequest(url: string, request: OutgoingRequest): Promise<Response> {
  try {
    return await fetch(url, { ...request, redirect: 'manual' });
  } catch (cause) {
    throw lostAnswer(cause);
  }
}

/** What broke off a request, or the reading of its answer, as an AppError `unavailable`. */
export function lostAnswer(cause: unknown): AppError {
  return new AppError('unavailable', reasonOf(cause), { cause });
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return 'no answer in time';
  if (error.name === 'AbortError') return 'it was given up';
  const { code, message } = (error.cause ?? error) as NodeJS.ErrnoException;
  return code ?? message;
}

/** What an answer that is none of the wanted ones comes to, in a few words. */
export function nameStatus({ status }: Response): string {
  return status >= 300 && status < 400
    ? `HTTP ${status}, a redirect, which is not followed`
    : `HTTP ${status}`;
}
