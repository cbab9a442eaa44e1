import { z } from 'zod';
import { AppError } from '../domain/error.ts';
import { lostAnswer, nameStatus, sendRequest } from '../outgoing/send-request.ts';
import { type OfferedRelease, RELEASE_ID, type ReleaseSource, SHA256 } from './release-source.ts';

const LOOK_MILLISECONDS = 5_000;
const LOOK_TIMEOUT_MILLISECONDS = 10_000;
/** How long a download may stand still. */
const STALL_MILLISECONDS = 30_000;
/** Fifty releases are some 40 kB. */
const MOST_LIST_BYTES = 1_000_000;

/** Of `GET /v1/releases`, what is needed here. */
const releaseList = z.object({
  items: z.array(
    z.object({
      id: z.string().regex(RELEASE_ID),
      current: z.boolean(),
      publishedAt: z.iso.datetime(),
      content: z.object({ bytes: z.int().positive(), sha256: z.string().regex(SHA256) }),
    }),
  ),
});

/**
 * The releases of another Stepladder. Requests go below its address alone, wherever its answers say that files are.
 * @param url without a slash at the end.
 */
export function openReleaseNode(url: string): ReleaseSource {
  let known: { etag: string; offered: OfferedRelease } | undefined;

  async function look(signal: AbortSignal): Promise<OfferedRelease> {
    const response = await sendRequest(`${url}/v1/releases`, {
      headers: known ? { 'If-None-Match': known.etag } : {},
      signal: AbortSignal.any([signal, AbortSignal.timeout(LOOK_TIMEOUT_MILLISECONDS)]),
    });
    if (response.status === 304 && known) return known.offered;
    const offered = readList(await readListText(response));
    const etag = response.headers.get('ETag');
    known = etag === null ? undefined : { etag, offered };
    return offered;
  }

  return {
    name: url,
    lookMilliseconds: LOOK_MILLISECONDS,
    look,
    read: ({ release }, signal) => readFile(`${url}/v1/releases/${release}/content.db`, signal),
  };
}

async function* readFile(url: string, signal: AbortSignal): AsyncIterable<Uint8Array> {
  const stalled = new AbortController();
  const timer = setTimeout(() => stalled.abort(new DOMException('', 'TimeoutError')), STALL_MILLISECONDS);
  try {
    const response = await sendRequest(url, {
      headers: { 'Accept-Encoding': 'identity' },
      signal: AbortSignal.any([signal, stalled.signal]),
    });
    for await (const chunk of readChunks(response)) {
      timer.refresh();
      yield chunk;
    }
  } finally {
    clearTimeout(timer);
  }
}

async function readListText(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of readChunks(response)) {
    chunks.push(chunk);
    bytes += chunk.byteLength;
    if (bytes > MOST_LIST_BYTES) throw otherAnswer();
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** @throws AppError `unavailable` for an answer that is none, or breaks off. */
async function* readChunks(response: Response): AsyncIterable<Uint8Array> {
  if (response.status !== 200 || !response.body) {
    await response.body?.cancel();
    throw new AppError('unavailable', nameStatus(response));
  }
  try {
    yield* response.body;
  } catch (cause) {
    throw lostAnswer(cause);
  }
}

function readList(text: string): OfferedRelease {
  try {
    const current = releaseList.parse(JSON.parse(text)).items.find((item) => item.current);
    if (!current) throw new Error('none is current');
    const { id, publishedAt, content } = current;
    return { release: id, publishedAt, ...content };
  } catch (cause) {
    throw otherAnswer(cause);
  }
}

function otherAnswer(cause?: unknown): AppError {
  return new AppError('invalid', 'what answers there is no Stepladder, or one that publishes nothing', {
    cause,
  });
}
