import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '../../../src/http/app.ts';
import { DEFAULT_LIMITS } from '../../../src/http/deps.ts';
import {
  type AnswerCache,
  openAnswerCache,
  type RawRequest,
} from '../../../src/http/protocol/answer-cache.ts';
import { bytesOf, pairs } from '../../helpers/ask-twice.ts';
import { PUBLIC_URL, startService, type TestService } from '../../helpers/http.ts';

let service: TestService;
let cache: AnswerCache;
let app: ReturnType<typeof createApp>;
beforeEach(() => open());
afterEach(() => service.close());

function open(readsPerMinute = 1_000): void {
  service = startService({ limits: { ...DEFAULT_LIMITS, readsPerMinute } });
  cache = openAnswerCache(service.deps);
  app = createApp(service.deps, cache);
}

interface Sent {
  method?: string;
  headers?: Record<string, string>;
}

const rawOf = (path: string, { method = 'GET', headers = {} }: Sent = {}): RawRequest => ({
  socket: { remoteAddress: '192.0.2.1' },
  method,
  url: path,
  headers: { host: 'stepladder.test', ...headers },
});

/** What the application answers, as Node would hand the request in. */
async function ask(path: string, sent: Sent = {}) {
  const incoming = rawOf(path, sent);
  const response = await app.fetch(new Request(`${PUBLIC_URL}${path}`, { method: 'GET', ...sent }), {
    incoming,
  });
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    bytes: new Uint8Array(await response.arrayBuffer()),
  };
}

/** What the cache answers; header names in lower case. */
function find(path: string, sent: Sent = {}) {
  const ready = cache.find(rawOf(path, sent));
  if (!ready) return undefined;
  const headers = Object.fromEntries(
    Object.entries(pairs(ready.headers)).map(([name, value]) => [name.toLowerCase(), value]),
  );
  return { status: ready.status, headers, bytes: bytesOf(ready.body) };
}

/** Without what is each answer's own. */
function common<T extends { headers: Record<string, string> } | undefined>(answer: T) {
  const { 'x-request-id': id, ratelimit, ...headers } = answer?.headers ?? {};
  return { ...answer, headers };
}

const KEPT = [
  '/v1/questions/q01',
  '/v1/questions/q01?include=answer',
  '/v1/questions/q01/answer?format=html',
  '/v1/questions?limit=2&count=exact&facets=level',
  '/v1/questions?q=mean',
  '/v1/search?q=mean',
  '/v1/pack',
  '/v1/curriculum',
  '/questions/q01',
  '/questions',
  '/sitemap.xml',
];
const CODINGS = ['identity', 'gzip', 'br'];

describe('the answer cache', () => {
  it.each(KEPT)(
    '%s is answered from the third time on, with the same bytes and headers in each coding',
    async (path) => {
      for (const coding of CODINGS) {
        const headers = { 'accept-encoding': coding };
        expect(find(path, { headers })).toBeUndefined();
        const first = await ask(path, { headers });
        expect(first.status).toBe(200);
        expect(find(path, { headers })).toBeUndefined();
        await ask(path, { headers });
        expect(common(find(path, { headers }))).toEqual(common(first));
        const conditional = { headers: { ...headers, 'if-none-match': first.headers.etag as string } };
        const notModified = await ask(path, conditional);
        expect(notModified.status).toBe(304);
        expect(common(find(path, conditional))).toEqual(common(notModified));
      }
    },
  );

  it.each<[string, Sent]>([
    ['/v1/questions/q01', { method: 'POST' }],
    ['/v1/questions/q01', { headers: { authorization: 'Bearer sk_1' } }],
    ['/v1/questions/q01', { headers: { range: 'bytes=0-9' } }],
    ['/v1/questions/nothing', {}],
    ['/v1/questions?limit=none', {}],
    ['/v1/releases', {}],
    ['/v1/plans/example', {}],
    ['/v1/plans/example.ics', {}],
    ['/v1/export', {}],
    ['/health/live', {}],
    ['/health/ready', {}],
    ['/openapi.json', {}],
    ['/plans/new', {}],
  ])('%s %j is always asked of the application', async (path, sent) => {
    for (let time = 0; time < 3; time += 1) await ask(path, sent);
    expect(find(path, sent)).toBeUndefined();
  });

  it('HEAD is answered by what GET left, without the body', async () => {
    for (let time = 0; time < 2; time += 1) await ask('/v1/questions/q01', { method: 'HEAD' });
    expect(find('/v1/questions/q01', { method: 'HEAD' })).toBeUndefined();
    for (let time = 0; time < 2; time += 1) await ask('/v1/questions/q01');
    const asked = await ask('/v1/questions/q01', { method: 'HEAD' });
    const found = find('/v1/questions/q01', { method: 'HEAD' });
    expect(common(found)).toEqual(common(asked));
    expect(found?.headers['content-length']).not.toBe('0');
    expect(service.log.at(-1)?.fields).toMatchObject({ method: 'HEAD', status: 200 });
  });

  it('another release and another host are never taken for it, and what is pinned goes with the current release', async () => {
    const pinned = `/v1/questions/q01?release=${service.release}`;
    for (let time = 0; time < 3; time += 1) await Promise.all([ask('/v1/questions/q01'), ask(pinned)]);
    expect(find(pinned)?.headers['cache-control']).toContain('immutable');
    expect(find('/v1/questions/q01', { headers: { host: 'other.test' } })).toBeUndefined();
    expect(find('/v1/questions/q01')?.status).toBe(200);
    const catalogue = service.deps.catalogue.current();
    service.deps.catalogue.current = () => ({
      ...catalogue,
      release: () => ({ ...catalogue.release(), id: 'r_2' }),
    });
    expect(find(pinned)).toBeUndefined();
    expect(find('/v1/questions/q01')).toBeUndefined();
  });

  it('counts with the application: reads are taken from one limit, a 304 is free, and beyond it the application refuses', async () => {
    await service.close();
    open(4);
    const first = await ask('/v1/questions/q01');
    await ask('/v1/questions/q01');
    expect(find('/v1/questions/q01')?.headers.ratelimit).toBe('"read";r=1;t=60');
    const conditional = { headers: { 'if-none-match': first.headers.etag as string } };
    expect(find('/v1/questions/q01', conditional)?.headers.ratelimit).toBe('"read";r=1;t=60');
    expect(find('/v1/questions/q01')?.headers.ratelimit).toBe('"read";r=0;t=60');
    expect(find('/v1/questions/q01')).toBeUndefined();
    expect((await ask('/v1/questions/q01')).status).toBe(429);
    expect(find('/v1/questions/q01', conditional)?.status).toBe(304);
  });

  it('logs what it answers as the application does', async () => {
    await ask('/v1/questions/q01');
    await ask('/v1/questions/q01');
    find('/v1/questions/q01');
    const lines = service.log.map(({ fields: { requestId, ...fields }, message }) => ({ fields, message }));
    expect(lines).toHaveLength(3);
    expect(lines[2]).toEqual(lines[0]);
  });
});
