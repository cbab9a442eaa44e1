import type { HttpDeps } from '../deps.ts';
import type { Answer } from './answer.ts';
import { openAnswerCache } from './answer-cache.ts';
import { matchesETag } from './caching.ts';
import type { KeptAnswer } from './kept-answers.ts';
import { commonHeaders, defaultPolicy } from './middleware/add-common-headers.ts';
import type { Count } from './middleware/limit-rate.ts';
import { type Observed, observeRequest } from './middleware/observe.ts';
import type { Operation } from './operation.ts';
import { type PlainRequest, type RawRequest, readPlainRequest } from './plain-request.ts';
import type { ReadLimits } from './read-limits.ts';
import { type FoundRead, readRouter } from './read-router.ts';

/** An answer that can be written as it is. */
export interface ReadyAnswer {
  status: 200 | 304;
  /** Names and values in turns, as Node writes them without looking for names twice. */
  headers: string[];
  body: string | Uint8Array | undefined;
  /** By which a body that is a string becomes bytes. */
  encoding: BodyEncoding;
}

/**
 * Answers a read in front of the application, with the same bytes and headers, counted, measured and logged alike; what is
 * asked for again is kept. Undefined: that is for the application, which says what is wrong, and refuses who reads too much.
 */
export type AnswerRead = (request: RawRequest) => ReadyAnswer | Promise<ReadyAnswer | undefined> | undefined;

interface Asked {
  plain: PlainRequest;
  route: string;
  observed: Observed;
  /** What it counts against; absent where reads are not counted. */
  count: Count | undefined;
}

/** What a 304 says of what the client holds. */
const VALIDATORS = ['ETag', 'Cache-Control', 'Vary'];
const UNCOUNTED: Record<string, string> = {};

/** @param mostBytes of answers that are kept at once. */
export function openReads(
  deps: HttpDeps,
  operations: readonly Operation[],
  limits: ReadLimits,
  mostBytes?: number,
): AnswerRead {
  const cache = openAnswerCache(deps, mostBytes);
  const findRead = readRouter(operations);
  const writeHead = headWriter(deps.publicUrl);

  function finish(asked: Asked, head: readonly string[], answer: Finished): ReadyAnswer {
    const { plain, route, observed } = asked;
    const { status, body, encoding = 'utf8', counted, isKept } = answer;
    const said = observed.end({ method: plain.method, route, status, isKept });
    const headers = [...head];
    for (const name in counted) headers.push(name, counted[name] as string);
    for (const name in said) headers.push(name, said[name] as string);
    return { status, headers, body: plain.method === 'HEAD' ? undefined : body, encoding };
  }

  function answerKept(asked: Asked, kept: KeptAnswer): ReadyAnswer | undefined {
    const { plain, count } = asked;
    if (matchesETag(plain.header('if-none-match'), kept.etag)) {
      const counted = count?.limiter.look(count.client).headers ?? UNCOUNTED;
      return finish(asked, kept.headers304, { status: 304, body: undefined, counted, isKept: true });
    }
    const counted = take(count);
    const { headers, body } = kept;
    const encoding = 'latin1';
    return counted && finish(asked, headers, { status: 200, body, encoding, counted, isKept: true });
  }

  async function make(asked: Asked, { operation, params }: FoundRead): Promise<ReadyAnswer | undefined> {
    const { plain, count } = asked;
    const counted = take(count);
    if (!counted) return undefined;
    const answer = await operation.read({ ...plain, params }, deps).catch(() => undefined);
    if (answer?.status === 304) {
      const free = count?.limiter.giveBack(count.client).headers ?? UNCOUNTED;
      return finish(asked, writeHead(answer), { status: 304, body: undefined, counted: free, isKept: false });
    }
    if (answer?.status !== 200 || answer.body instanceof ReadableStream) {
      count?.limiter.giveBack(count.client);
      return undefined;
    }
    const head = writeHead(answer);
    const { headers, body, keptWith } = answer;
    if (plain.key !== undefined && plain.method === 'GET' && keptWith !== undefined)
      cache.keep(plain.key, keptWith, () => ({
        ...toKept(headers, head),
        body: asCharactersIfShort(body),
        operation,
      }));
    return finish(asked, head, { status: 200, body, counted, isKept: false });
  }

  function toKept(headers: Record<string, string>, head: string[]) {
    const validators = Object.fromEntries(VALIDATORS.map((name) => [name, headers[name] ?? '']));
    const headers304 = writeHead({ status: 304, headers: validators });
    return { etag: headers.ETag ?? '', headers: head, headers304 };
  }

  function answer(raw: RawRequest): ReturnType<AnswerRead> {
    const plain = readPlainRequest(raw);
    if (!plain) return undefined;
    const kept = plain.key === undefined ? undefined : cache.find(plain.key);
    const found = kept ?? findRead(plain.target.path);
    if (!found) return undefined;
    const { limitedBy, path } = found.operation;
    const count = limitedBy && limits.peek(senderOf(raw, plain));
    // A key that is not known at once.
    if (limitedBy && !count) return undefined;
    const asked: Asked = { plain, route: path, observed: observeRequest(deps), count };
    return kept ? answerKept(asked, kept) : make(asked, found as FoundRead);
  }

  return (raw) => {
    try {
      return answer(raw);
    } catch {
      // What hinders this hinders the application too, which says what it is.
      return undefined;
    }
  };
}

type BodyEncoding = 'utf8' | 'latin1';

interface Finished {
  status: 200 | 304;
  body: string | Uint8Array | undefined;
  encoding?: BodyEncoding;
  /** What is said of the limit. */
  counted: Record<string, string>;
  isKept: boolean;
}

/** Counts a read, and says what is left; undefined where nothing is. */
function take(count: Count | undefined): Record<string, string> | undefined {
  if (!count) return UNCOUNTED;
  const { limiter, client } = count;
  const { allowance, headers } = limiter.take(client);
  if (allowance.remaining >= 0) return { ...headers };
  limiter.giveBack(client);
  return undefined;
}

function senderOf({ socket }: RawRequest, { header }: PlainRequest) {
  return {
    peer: socket?.remoteAddress,
    forwardedFor: header('x-forwarded-for'),
    authorization: header('authorization'),
  };
}

/** Writes the headers of an answer after those that all answers have, names and values in turns. */
function headWriter(publicUrl: string): (answer: Pick<Answer, 'status' | 'headers'>) => string[] {
  const common = Object.entries(commonHeaders(publicUrl)).flat();
  const [policy = ''] = Object.keys(defaultPolicy(200));
  return ({ status, headers }) => {
    const head = [...common];
    const others = policy in headers ? {} : defaultPolicy(status);
    for (const name in others) head.push(name, others[name] as string);
    for (const name in headers) head.push(name, headers[name] as string);
    return head;
  };
}

/** What Node writes in one piece with a head, without asking for memory: 16 kB, of which a head takes one or two. */
const SHORT_BYTES = 14_000;

/** A short body as a character for each byte, which Node copies with the head as they are. */
function asCharactersIfShort(body: string | Uint8Array): string | Uint8Array {
  const bytes =
    typeof body === 'string' ? Buffer.from(body) : Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  return bytes.length > SHORT_BYTES ? bytes : bytes.toString('latin1');
}
