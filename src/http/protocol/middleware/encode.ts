import { Duplex } from 'node:stream';
import { promisify } from 'node:util';
import { brotliCompress, constants, createBrotliCompress, createGzip, gzip } from 'node:zlib';
import type { MiddlewareHandler } from 'hono';
import type { Coding, HttpContext, HttpEnv } from '../../deps.ts';

const COMPRESSIBLE =
  /^(text\/|application\/(json|problem\+json|xml|javascript|ld\+json|linkset\+json|openapi\+json|feed\+json|atom\+xml|rss\+xml)|image\/svg\+xml)/;

/** In the order in which they are taken where a client has no preference. */
const CODINGS = ['br', 'gzip', 'identity'] as const satisfies readonly Coding[];
/** Smaller than gzip's best at about gzip's cost; the default of 11 costs fifty times as much. */
const BROTLI = { [constants.BROTLI_PARAM_QUALITY]: 5 };

const COMPRESS: Record<Exclude<Coding, 'identity'>, (body: Body) => Promise<Uint8Array>> = {
  br: (body) =>
    promisify(brotliCompress)(body, {
      params: {
        ...BROTLI,
        [constants.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(body),
      },
    }),
  gzip: (body) => promisify(gzip)(body),
};

const STREAMED = /^application\/(x-ndjson|vnd\.sqlite3)/;

/**
 * Compresses what gains by it, and says how long every body is.
 *
 * The coding is chosen before the handler runs, so that an ETag can be made for the coded representation and stay
 * strong; a middleware that compresses afterwards has to weaken it.
 */
export const encode: MiddlewareHandler<HttpEnv> = async (c, next) => {
  c.set('coding', chooseKnownCoding(c.req.header('Accept-Encoding')));
  await next();
  // Asked for, the body of an answer becomes a stream, which costs more than all the rest.
  if (c.get('isCoded') || !c.res.body) return;
  const headers = new Headers(c.res.headers);
  if (STREAMED.test(headers.get('Content-Type') ?? '')) return encodeStream(c, headers);
  const type = headers.get('Content-Type') ?? '';
  if (COMPRESSIBLE.test(type)) addToVary(headers, 'Accept-Encoding');
  const whole = new Uint8Array(await c.res.arrayBuffer());
  const { body, headers: said } = await encodeBody(whole, type, c.get('coding'));
  for (const [name, value] of Object.entries(said)) headers.set(name, value);
  const { status } = c.res;
  // Hono merges the headers of an answer into the one that replaces it; an empty one leaves ours alone.
  c.res = undefined;
  c.res = new Response(body, { status, headers });
};

/** A body of an answer. A short text goes to the socket together with its head, which bytes cannot. */
type Body = string | Uint8Array<ArrayBuffer>;

/** A body in the coding that it gains by, and the headers that say so. */
export async function encodeBody(
  body: Body,
  type: string,
  coding: Coding,
): Promise<{ body: Body; headers: Record<string, string> }> {
  if (coding === 'identity' || !COMPRESSIBLE.test(type))
    return { body, headers: { 'Content-Length': String(Buffer.byteLength(body)) } };
  const coded = new Uint8Array(await COMPRESS[coding](body));
  return {
    body: coded,
    headers: { 'Content-Encoding': coding, 'Content-Length': String(coded.byteLength) },
  };
}

/** What is too long to be held whole: it is coded as it is made. */
function encodeStream(c: HttpContext, headers: Headers): void {
  const { status, body } = c.res;
  const coding = c.get('coding');
  if (!body || coding === 'identity') return;
  addToVary(headers, 'Accept-Encoding');
  headers.set('Content-Encoding', coding);
  const compress = coding === 'br' ? createBrotliCompress({ params: BROTLI }) : createGzip();
  c.res = undefined;
  c.res = new Response(body.pipeThrough(Duplex.toWeb(compress)), { status, headers });
}

/**
 * The coding that a client wants most (RFC 9110, 12.5.3): the highest weight, of equals the one that is smallest. What
 * is not named has the weight of `*`; uncompressed, which is named by few, counts least of what is welcome.
 */
export function chooseCoding(acceptEncoding: string | undefined): Coding {
  const weights = readWeights(acceptEncoding ?? '');
  const weightOf = (coding: Coding) => {
    const other = coding === 'identity' ? Number.MIN_VALUE : 0;
    return weights.get(coding) ?? weights.get('*') ?? other;
  };
  let [best, highest]: [Coding, number] = ['identity', 0];
  for (const coding of CODINGS) {
    const weight = weightOf(coding);
    if (weight > highest) [best, highest] = [coding, weight];
  }
  return best;
}

/** Browsers send a handful of these; of more kinds the first are remembered. */
const known = new Map<string, Coding>();
const MOST_KNOWN = 200;

/** As `chooseCoding`, which reads the header once for all requests that have the same. */
export function chooseKnownCoding(acceptEncoding = ''): Coding {
  const before = known.get(acceptEncoding);
  if (before !== undefined) return before;
  const coding = chooseCoding(acceptEncoding);
  if (known.size < MOST_KNOWN) known.set(acceptEncoding, coding);
  return coding;
}

/** The weights of what is named; a wrong weight is none. */
function readWeights(acceptEncoding: string): Map<string, number> {
  return new Map(
    acceptEncoding.split(',').map((entry) => {
      const [name = '', ...parameters] = entry.split(';').map((part) => part.trim().toLowerCase());
      const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
      const read = weight === undefined ? 1 : Number(weight);
      return [name === 'x-gzip' ? 'gzip' : name, read >= 0 && read <= 1 ? read : 0];
    }),
  );
}

/** An ETag of one coding: each is a representation of its own (RFC 9110, 8.8.3.3). */
export function codedETag(tag: string, coding: Coding): string {
  return coding === 'identity' ? `"${tag}"` : `"${tag}-${coding}"`;
}

function addToVary(headers: Headers, name: string): void {
  const names = (headers.get('Vary') ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
  if (!names.some((known) => known === '*' || known.toLowerCase() === name.toLowerCase())) names.push(name);
  headers.set('Vary', names.join(', '));
}
