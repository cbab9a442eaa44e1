import type { MiddlewareHandler } from 'hono';
import type { Coding, HttpContext, HttpDeps, HttpEnv } from '../deps.ts';
import { readApiKey } from './api-key.ts';
import { matchesETag } from './caching.ts';
import { keptAnswers } from './kept-answers.ts';
import { chooseKnownCoding } from './middleware/encode.ts';
import { observeRequest } from './middleware/observe.ts';
import { openReadLimits, type ReadLimits } from './read-limits.ts';

/** A request as Node has it before anything of it is read. */
export type RawRequest = NonNullable<HttpEnv['Bindings']['incoming']>;

/** An answer that can be written as it is. */
export interface ReadyAnswer {
  status: 200 | 304;
  /** Names and values in turns, as Node writes them without looking for names twice. */
  headers: string[];
  body: string | Uint8Array | undefined;
}

/**
 * Answers of public reads, kept as bytes in front of the router: each is a function of the release, the address and the
 * coding. It is admitted when it is asked for a second time, and all go when another release is current. HEAD is answered
 * by what GET left.
 */
export interface AnswerCache {
  /** The answer to a request, counted, measured and logged as the application does; undefined: ask the application. */
  find(request: RawRequest): ReadyAnswer | undefined;
  /** The middleware that keeps what the application answered; it stands right inside the one that observes. */
  fill: MiddlewareHandler<HttpEnv>;
  /** The limits of reads, counted here and in the application together. */
  reads: ReadLimits;
}

/** An address that is longer is not looked up. */
const MOST_KEY_CHARACTERS = 2_000;

/** Where one of these is sent, the application reads the request itself. */
const READ_BY_THE_APPLICATION = ['content-length', 'transfer-encoding', 'range'] as const;

/** What a 304 says nothing of: a cache would put it in the place of what it stored (RFC 9111, 3.2). */
const OF_CONTENT = ['content-type', 'content-length', 'content-encoding', 'content-security-policy'];

type Deps = Pick<
  HttpDeps,
  'apiKeys' | 'catalogue' | 'clock' | 'log' | 'limits' | 'metrics' | 'trustedProxies'
>;

/** @param mostBytes that are kept at once. */
export function openAnswerCache(deps: Deps, mostBytes?: number): AnswerCache {
  const kept = keptAnswers(mostBytes);
  const reads = openReadLimits(deps);
  let generation: string | undefined;
  deps.metrics?.gauge(
    'answer_cache_entries',
    'Answers that are kept in front of the router.',
    () => kept.size().entries,
  );
  deps.metrics?.gauge('answer_cache_bytes', 'Bytes that those take.', () => kept.size().bytes);

  function forgetOtherReleases(): void {
    const current = deps.catalogue.current().release().id;
    if (current !== generation) kept.clear();
    generation = current;
  }

  function find(request: RawRequest): ReadyAnswer | undefined {
    const key = cacheKeyOf(request);
    if (key === undefined || !kept.has(key)) return undefined;
    const observed = observeRequest(deps);
    forgetOtherReleases();
    const answer = kept.get(key);
    if (!answer) return undefined;
    const isCurrent = matchesETag(headerOf(request, 'if-none-match'), answer.etag);
    const counted = answer.isLimited ? count(request, isCurrent) : {};
    if (!counted) return undefined;
    const status = isCurrent ? 304 : 200;
    const method = request.method ?? 'GET';
    const said = observed.end({ method, route: answer.route, status, isKept: true });
    const headers = [...(isCurrent ? answer.headers304 : answer.headers)];
    for (const name in counted) headers.push(name, counted[name] as string);
    for (const name in said) headers.push(name, said[name] as string);
    return { status, headers, body: isCurrent || method === 'HEAD' ? undefined : answer.body };
  }

  /** Undefined where the client may read no more, or its key is not known at once: the application says so, and counts it. */
  function count(request: RawRequest, isFree: boolean): Record<string, string> | undefined {
    const found = reads.peek({
      peer: request.socket?.remoteAddress,
      forwardedFor: headerOf(request, 'x-forwarded-for'),
      authorization: headerOf(request, 'authorization'),
    });
    if (!found) return undefined;
    const { limiter, client } = found;
    const taken = limiter.take(client);
    if (isFree) return limiter.giveBack(client).headers;
    if (taken.allowance.remaining >= 0) return taken.headers;
    limiter.giveBack(client);
    return undefined;
  }

  return {
    find,
    reads,
    async fill(c, next) {
      await next();
      const key = cacheKeyOf(c.env?.incoming);
      const keepable = c.get('keepable');
      if (key === undefined || c.req.method !== 'GET' || !keepable || c.res.status !== 200) return;
      if (!kept.isSecondSight(key)) return;
      forgetOtherReleases();
      const answer = await toKeptAnswer(c, keepable.own);
      if (answer && keepable.release === generation) kept.add(key, answer);
    },
  };
}

/** Under what an answer is kept; undefined where none may be. */
function cacheKeyOf(request: RawRequest | undefined): string | undefined {
  const { method, url, headers } = request ?? {};
  if (
    (method !== 'GET' && method !== 'HEAD') ||
    !url?.startsWith('/') ||
    url.length > MOST_KEY_CHARACTERS ||
    !headers
  )
    return undefined;
  // What a plan's key opens is no public answer; a key of the API opens nothing.
  const { authorization } = headers;
  if (authorization !== undefined && readApiKey(headerOf({ headers }, 'authorization')) === undefined)
    return undefined;
  if (READ_BY_THE_APPLICATION.some((name) => headers[name] !== undefined)) return undefined;
  if (typeof headers.host !== 'string') return undefined;
  const coding: Coding = chooseKnownCoding(headers['accept-encoding'] as string | undefined);
  return `${coding} ${headers.host} ${url}`;
}

function headerOf({ headers }: RawRequest, name: string): string | undefined {
  const value = headers?.[name];
  return typeof value === 'string' ? value : value?.join(', ');
}

async function toKeptAnswer(c: HttpContext, own: readonly string[]) {
  const headers = Object.fromEntries(c.res.headers);
  const { etag, 'ratelimit-policy': policy } = headers;
  // Other limits are counted elsewhere.
  if (etag === undefined || (policy !== undefined && !policy.startsWith('"read"'))) return undefined;
  delete headers.ratelimit;
  delete headers['ratelimit-policy'];
  const left = new Set([...OF_CONTENT, ...own.map((name) => name.toLowerCase())]);
  return {
    etag,
    headers: Object.entries(headers).flat(),
    headers304: Object.entries(headers)
      .filter(([name]) => !left.has(name))
      .flat(),
    body: asTextIfShort(Buffer.from(await c.res.clone().arrayBuffer())),
    isLimited: policy !== undefined,
    route: c.get('route'),
  };
}

/** What Node writes in one piece with a head, without asking for memory. */
const SHORT_BYTES = 12_000;

/** A short body as text, where it is text. */
function asTextIfShort(bytes: Buffer): string | Uint8Array {
  if (bytes.byteLength > SHORT_BYTES) return bytes;
  const text = bytes.toString();
  return Buffer.from(text).equals(bytes) ? text : bytes;
}
