import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { AppError } from '../domain/error.ts';
import { MOST_URL_BYTES } from '../domain/request-limits.ts';
import type { HttpDeps } from '../http/deps.ts';
import { answerUnread } from '../http/protocol/answer-error.ts';

/** As Node's server passes it on: what it could not read, as far as it had come. */
interface ClientError extends Error {
  code?: string;
  rawPacket?: Uint8Array;
}

/** Answers what Node could make no request of, and closes the connection: nothing after it can be read either. */
export async function answerClientError(
  error: ClientError,
  socket: Duplex,
  deps: Pick<HttpDeps, 'log' | 'publicUrl'>,
): Promise<void> {
  // What follows a request that closes its connection is not read (RFC 9112, 9.6): the request itself has its answer.
  if (error.code === 'HPE_CLOSED_CONNECTION') return;
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  await endWith(answerUnread(readClientError(error), deps), socket);
}

/** Answers CONNECT, which asks for a tunnel: Node would close the connection without a word. */
export async function refuseTunnel(socket: Duplex, deps: Pick<HttpDeps, 'log' | 'publicUrl'>): Promise<void> {
  const answer = answerUnread(
    new AppError('method_not_allowed', 'This is no proxy: nothing here answers CONNECT.'),
    deps,
  );
  answer.headers.set('Allow', 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS');
  await endWith(answer, socket);
}

/** Writes an answer to a connection that has no response of Node's, and closes it. */
async function endWith(response: Response, socket: Duplex): Promise<void> {
  const { status, headers, body } = await readAnswer(response);
  const lines = Object.entries({ ...headers, 'Content-Length': body.byteLength, Connection: 'close' });
  const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  // Whoever has hung up in the meantime misses nothing.
  socket.on('error', () => socket.destroy());
  socket.end(Buffer.concat([Buffer.from(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${head}\r\n`), body]));
}

function readClientError(error: ClientError): AppError {
  if (error.code === 'HPE_HEADER_OVERFLOW') {
    return hasWholeLine(error.rawPacket)
      ? new AppError(
          'headers_too_large',
          `Address and headers of at most ${2 * MOST_URL_BYTES} bytes are read.`,
        )
      : new AppError('uri_too_long', `Path and query of at most ${MOST_URL_BYTES} bytes are read.`);
  }
  if (error.code === 'ERR_HTTP_REQUEST_TIMEOUT')
    return new AppError('too_slow', 'The request was not complete in time.');
  if (error.code === 'HPE_INVALID_METHOD')
    return new AppError('malformed', 'The request does not begin with a method of HTTP.', { cause: error });
  return new AppError('malformed', 'What was sent is not a request of HTTP/1.1.', { cause: error });
}

/** Whether the first line of a request came whole: then it was not the address that was too long. */
function hasWholeLine(packet: Uint8Array | undefined): boolean {
  return packet?.subarray(0, MOST_URL_BYTES + 64).includes(0x0a) ?? false;
}

async function readAnswer(response: Response) {
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  };
}
