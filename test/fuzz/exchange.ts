import { connect } from 'node:net';

/** What came back over a socket. */
export interface Answer {
  status: number;
  /** Names in small letters; what comes several times is joined. */
  headers: Headers;
  body: Buffer;
}

/** What hangs, hangs; a machine that is busy with other things may take long. How long an answer works is asked elsewhere. */
const WAIT_MILLISECONDS = 60_000;

/**
 * Sends bytes as they are, and reads one answer to its end.
 * @throws Error where the connection is closed without a whole answer, or nothing comes in time.
 */
export async function exchangeBytes(port: number, bytes: Buffer): Promise<Answer> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  // In small letters it is no method, and what refuses it has a body.
  const isHead = bytes.toString('latin1', 0, 5) === 'HEAD ';
  const overdue = setTimeout(() => socket.destroy(new Error('No answer came in time.')), WAIT_MILLISECONDS);
  try {
    socket.write(bytes);
    let received: Buffer = Buffer.alloc(0);
    // What the server closes before it has read all of it, it has answered before.
    const chunks = socket[Symbol.asyncIterator]();
    for (;;) {
      const next = await chunks.next().catch((error: Error) => ({ done: true as const, error }));
      if (next.done) {
        const answer = readAnswerBytes(received, isHead, true);
        if (answer) return answer;
        throw 'error' in next
          ? (next.error as Error)
          : new Error('The connection was closed without an answer.');
      }
      received = Buffer.concat([received, next.value as Buffer]);
      const answer = readAnswerBytes(received, isHead, false);
      if (answer) return answer;
    }
  } finally {
    clearTimeout(overdue);
    socket.destroy();
  }
}

/** The answer that bytes hold, undefined where more have to come. */
function readAnswerBytes(bytes: Buffer, isHead: boolean, isAll: boolean): Answer | undefined {
  const end = bytes.indexOf('\r\n\r\n');
  if (end === -1) return undefined;
  const [first = '', ...lines] = bytes.subarray(0, end).toString('latin1').split('\r\n');
  const status = Number(/^HTTP\/1\.[01] (\d{3}) /.exec(first)?.[1]);
  if (Number.isNaN(status)) throw new Error(`An answer begins with ${JSON.stringify(first)}.`);
  const rest = bytes.subarray(end + 4);
  // 100 (Continue) comes before the answer.
  if (status < 200) return readAnswerBytes(rest, isHead, isAll);
  const headers = new Headers(
    lines.map((line): [string, string] => [
      line.slice(0, line.indexOf(':')),
      line.slice(line.indexOf(':') + 1).trim(),
    ]),
  );
  const body = readBodyBytes(rest, headers, isAll, isHead || [204, 304].includes(status));
  return body && { status, headers, body };
}

function readBodyBytes(
  bytes: Buffer,
  headers: Headers,
  isAll: boolean,
  isEmpty: boolean,
): Buffer | undefined {
  if (isEmpty) return Buffer.alloc(0);
  if (headers.get('Transfer-Encoding') === 'chunked') return readChunks(bytes);
  const length = headers.get('Content-Length');
  if (length === null) return isAll ? bytes : undefined;
  return bytes.length >= Number(length) ? bytes.subarray(0, Number(length)) : undefined;
}

function readChunks(bytes: Buffer): Buffer | undefined {
  const chunks: Buffer[] = [];
  for (let at = 0; ; ) {
    const lineEnd = bytes.indexOf('\r\n', at);
    if (lineEnd === -1) return undefined;
    const length = Number.parseInt(bytes.subarray(at, lineEnd).toString('latin1'), 16);
    if (length === 0) return Buffer.concat(chunks);
    const chunkEnd = lineEnd + 2 + length;
    if (bytes.length < chunkEnd + 2) return undefined;
    chunks.push(bytes.subarray(lineEnd + 2, chunkEnd));
    at = chunkEnd + 2;
  }
}
