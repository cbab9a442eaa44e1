import type { MiddlewareHandler } from 'hono';
import type { HttpEnv } from '../../deps.ts';

const COMPRESSIBLE =
  /^(text\/|application\/(json|problem\+json|xml|javascript|ld\+json|openapi\+json)|image\/svg\+xml)/;

/**
 * Gzips what gains by it, and says how long every body is.
 *
 * The coding is chosen before the handler runs, so that an ETag can be made for the coded representation and stay
 * strong; a middleware that compresses afterwards has to weaken it.
 */
export const encode: MiddlewareHandler<HttpEnv> = async (c, next) => {
  c.set('coding', acceptsGzip(c.req.header('Accept-Encoding')) ? 'gzip' : 'identity');
  await next();
  if (!c.res.body) return;
  const headers = new Headers(c.res.headers);
  let bytes = await c.res.arrayBuffer();
  if (COMPRESSIBLE.test(headers.get('Content-Type') ?? '')) {
    addToVary(headers, 'Accept-Encoding');
    if (c.get('coding') === 'gzip') {
      bytes = await gzip(bytes);
      headers.set('Content-Encoding', 'gzip');
    }
  }
  headers.set('Content-Length', String(bytes.byteLength));
  const { status } = c.res;
  // Hono merges the headers of an answer into the one that replaces it; an empty one leaves ours alone.
  c.res = undefined;
  c.res = new Response(bytes, { status, headers });
};

/** Whether gzip is welcome (RFC 9110, 12.5.3): named, or covered by `*`, with a weight above 0. */
export function acceptsGzip(acceptEncoding: string | undefined): boolean {
  const weights = new Map(
    (acceptEncoding ?? '').split(',').map((entry) => {
      const [coding = '', ...parameters] = entry.split(';').map((part) => part.trim().toLowerCase());
      const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
      return [coding, weight === undefined ? 1 : Number(weight)];
    }),
  );
  return (weights.get('gzip') ?? weights.get('x-gzip') ?? weights.get('*') ?? 0) > 0;
}

function gzip(bytes: ArrayBuffer): Promise<ArrayBuffer> {
  const compressed = new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Response(compressed).arrayBuffer();
}

function addToVary(headers: Headers, name: string): void {
  const names = (headers.get('Vary') ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
  if (!names.some((known) => known === '*' || known.toLowerCase() === name.toLowerCase())) names.push(name);
  headers.set('Vary', names.join(', '));
}
