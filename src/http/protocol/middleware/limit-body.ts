import type { MiddlewareHandler } from 'hono';
import { AppError } from '../../../domain/error.ts';
import type { HttpEnv } from '../../deps.ts';

const METHODS_WITH_BODY = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/**
 * Refuses a longer body: by its Content-Length before a byte is read, else as soon as it has been read too far.
 *
 * Hono's own limit copies the request object, which fails for the one that the Node adapter hands in.
 * @throws AppError `too_large`.
 */
export function limitBody(mostBytes: number): MiddlewareHandler<HttpEnv> {
  const tooLarge = () => new AppError('too_large', `A body of at most ${mostBytes} bytes is accepted here.`);
  return async (c, next) => {
    const { method, url, raw } = c.req;
    if (!METHODS_WITH_BODY.has(method)) return next();
    const length = c.req.header('Content-Length');
    if (length !== undefined && c.req.header('Transfer-Encoding') === undefined) {
      if (Number(length) > mostBytes) throw tooLarge();
      return next();
    }
    if (!raw.body) return next();
    const bytes = await readAtMost(raw.body, mostBytes);
    if (!bytes) throw tooLarge();
    c.req.raw = new Request(url, {
      method,
      headers: raw.headers,
      body: bytes.byteLength === 0 ? null : bytes,
    });
    return next();
  };
}

/** The whole stream, or undefined where it is longer than `mostBytes`. */
async function readAtMost(
  stream: ReadableStream<Uint8Array>,
  mostBytes: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    length += chunk.byteLength;
    // Leaving the loop cancels the stream.
    if (length > mostBytes) return undefined;
    chunks.push(chunk);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}
