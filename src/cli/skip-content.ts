import type { IncomingMessage } from 'node:http';
import { finished } from 'node:stream/promises';

/** Whether a request that has no use for content brings some. */
export function hasIdleContent({ method, headers }: IncomingMessage): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false;
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

/**
 * Reads a request's content to its end and keeps nothing of it. Resolves also where it is broken off. A connection that is
 * closed over unread bytes is reset, which takes away what the client has not yet read of its answer (RFC 9112, 9.6). How
 * long it may take is the server's `requestTimeout`.
 */
export async function skipContent(request: IncomingMessage): Promise<void> {
  request.resume();
  await finished(request, { writable: false }).catch(() => undefined);
}
