import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '../../../src/http/app.ts';
import { DEFAULT_LIMITS } from '../../../src/http/deps.ts';
import { type AnswerRead, openReads } from '../../../src/http/protocol/answer-reads.ts';
import type { RawRequest } from '../../../src/http/protocol/plain-request.ts';
import { openReadLimits } from '../../../src/http/protocol/read-limits.ts';
import { operations } from '../../../src/http/routes.ts';
import { bytesOf, pairs } from '../../helpers/ask-twice.ts';
import { PUBLIC_URL, startService, type TestService } from '../../helpers/http.ts';

let service: TestService;
let answerRead: AnswerRead;
let app: ReturnType<typeof createApp>;
/** Whether each answer of the reads came from what is kept. */
let kept: boolean[];
beforeEach(() => open());
afterEach(() => service.close());

function open(readsPerMinute = 1_000): void {
  kept = [];
  const metrics = {
    ...{ token: '', gauge: () => undefined, write: async () => ({ text: '', type: '' }) },
    observe: ({ isKept }: { isKept: boolean }) => kept.push(isKept),
  };
  service = startService({ limits: { ...DEFAULT_LIMITS, readsPerMinute }, metrics });
  const limits = openReadLimits(service.deps);
  answerRead = openReads(service.deps, operations, limits);
  app = createApp(service.deps, limits);
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

/** What is answered without the application; header names in lower case. */
async function find(path: string, sent: Sent = {}) {
  const ready = await answerRead(rawOf(path, sent));
  if (!ready) return undefined;
  const headers = Object.fromEntries(
    Object.entries(pairs(ready.headers)).map(([name, value]) => [name.toLowerCase(), value]),
  );
  return { status: ready.status, headers, bytes: bytesOf(ready) };
}

/** Without what is each answer's own. */
function common<T extends { headers: Record<string, string> } | undefined>(answer: T) {
  const { 'x-request-id': id, ratelimit, ...headers } = answer?.headers ?? {};
  return { ...answer, headers };
}

const READ = [
  '/v1/questions/q01',
  '/v1/questions/q01?include=answer',
  '/v1/questions/q01/answer?format=html',
  '/v1/questions?limit=2&count=exact&facets=level',
  '/v1/questions?q=mean%20of&tag=metrics',
  '/v1/search?q=mean',
  '/v1/pack',
  '/v1/curriculum',
  '/questions/q01',
  '/questions',
  '/sitemap.xml',
];
const CODINGS = ['identity', 'gzip', 'br'];

describe('reads in front of the application', () => {
  it.each(READ)(
    '%s has the application’s bytes and headers in each coding, and is kept at the second time',
    async (path) => {
      for (const coding of CODINGS) {
        const headers = { 'accept-encoding': coding };
        const asked = await ask(path, { headers });
        expect(asked.status).toBe(200);
        kept = [];
        for (let time = 0; time < 3; time += 1)
          expect(common(await find(path, { headers }))).toEqual(common(asked));
        const conditional = { headers: { ...headers, 'if-none-match': asked.headers.etag as string } };
        const notModified = common(await find(path, conditional));
        expect(kept).toEqual([false, false, true, true]);
        expect(notModified).toEqual(common(await ask(path, conditional)));
        expect(notModified.status).toBe(304);
      }
    },
  );

  it('what a client holds is a 304 before anything is kept', async () => {
    const { headers } = await ask('/v1/questions/q01');
    const conditional = { headers: { 'if-none-match': headers.etag as string } };
    const found = await find('/v1/questions/q01', conditional);
    expect(common(found)).toEqual(common(await ask('/v1/questions/q01', conditional)));
    expect(kept).toEqual([false, false, false]);
  });

  it.each<[string, Sent]>([
    ['/v1/questions/q01', { method: 'POST' }],
    ['/v1/questions/q01', { headers: { range: 'bytes=0-9' } }],
    ['/v1/questions/q01', { headers: { 'content-length': '2' } }],
    ['/v1/questions/q01', { headers: { host: '1.2.3.4.5' } }],
    ['/v1/questions/%7101', {}],
    ['/v1/questions/../topics', {}],
    ['/v1/questions?q=%ff', {}],
    ['/v1/questions/nothing', {}],
    ['/v1/questions/', {}],
    ['/v1/questions?limit=none', {}],
    ['/v1/questions?fields=title', {}],
    ['/v1/plans/example', {}],
    ['/v1/plans/example.ics', {}],
    ['/v1/export', {}],
    ['/health/live', {}],
    ['/plans/new', {}],
    ['/nowhere', {}],
  ])('%s %j is left to the application, and counts once', async (path, sent) => {
    expect(await find(path, sent)).toBeUndefined();
    expect(kept).toEqual([]);
    expect((await find('/v1/questions/q01'))?.headers.ratelimit).toBe('"read";r=999;t=60');
  });

  it.each<[string, Sent]>([
    ['/v1/questions/q01', { headers: { authorization: 'Bearer sl_plan_1' } }],
    ['/v1/releases', {}],
    ['/openapi.json', {}],
  ])('%s %j is never kept', async (path, sent) => {
    for (let time = 0; time < 3; time += 1) expect((await find(path, sent))?.status).toBe(200);
    expect(kept).toEqual([false, false, false]);
  });

  it('HEAD is answered without the body, and by what GET left', async () => {
    const asked = await ask('/v1/questions/q01', { method: 'HEAD' });
    expect(common(await find('/v1/questions/q01', { method: 'HEAD' }))).toEqual(common(asked));
    for (let time = 0; time < 2; time += 1) await find('/v1/questions/q01');
    const found = await find('/v1/questions/q01', { method: 'HEAD' });
    expect(common(found)).toEqual(common(asked));
    expect(kept.at(-1)).toBe(true);
    expect(found?.headers['content-length']).not.toBe('0');
    expect(service.log.at(-1)?.fields).toMatchObject({ method: 'HEAD', status: 200 });
  });

  it('another release and another host are never taken for it, and what is pinned goes with the current release', async () => {
    const pinned = `/v1/questions/q01?release=${service.release}`;
    for (let time = 0; time < 3; time += 1) await Promise.all([find('/v1/questions/q01'), find(pinned)]);
    expect(kept.slice(-2)).toEqual([true, true]);
    expect((await find(pinned))?.headers['cache-control']).toContain('immutable');
    await find('/v1/questions/q01', { headers: { host: 'other.test' } });
    expect(kept.at(-1)).toBe(false);
    const catalogue = service.deps.catalogue.current();
    service.deps.catalogue.current = () => ({
      ...catalogue,
      release: () => ({ ...catalogue.release(), id: 'r_2' }),
    });
    await find(pinned);
    await find('/v1/questions/q01');
    expect(kept.slice(-2)).toEqual([false, false]);
  });

  it('counts with the application: reads are taken from one limit, a 304 is free, and beyond it the application refuses', async () => {
    await service.close();
    open(4);
    const first = await ask('/v1/questions/q01');
    await find('/v1/questions/q01');
    expect((await find('/v1/questions/q01'))?.headers.ratelimit).toBe('"read";r=1;t=60');
    const conditional = { headers: { 'if-none-match': first.headers.etag as string } };
    expect((await find('/v1/questions/q01', conditional))?.headers.ratelimit).toBe('"read";r=1;t=60');
    expect((await find('/v1/topics'))?.headers.ratelimit).toBe('"read";r=0;t=60');
    for (const path of ['/v1/questions/q01', '/v1/topics']) expect(await find(path)).toBeUndefined();
    expect((await ask('/v1/questions/q01')).status).toBe(429);
    expect((await find('/v1/questions/q01', conditional))?.status).toBe(304);
  });

  it('logs what it answers as the application does', async () => {
    await ask('/v1/questions/q01');
    for (let time = 0; time < 3; time += 1) await find('/v1/questions/q01');
    const lines = service.log.map(({ fields: { requestId, ...fields }, message }) => ({ fields, message }));
    expect(lines).toHaveLength(4);
    for (const line of lines) expect(line).toEqual(lines[0]);
  });

  it('what cannot be read is the application’s to say', async () => {
    service.deps.catalogue.current = () => {
      throw new Error('damaged');
    };
    expect(await find('/v1/questions/q01')).toBeUndefined();
  });
});
