import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { matchesETag } from '../../../src/http/protocol/caching.ts';
import { chooseCoding } from '../../../src/http/protocol/middleware/encode.ts';
import { operations } from '../../../src/http/routes.ts';
import { startService } from '../../helpers/http.ts';

const service = startService();
afterAll(() => service.close());
const etag = async (path: string, headers: Record<string, string> = {}) =>
  (await service.request(path, { headers })).headers.get('ETag') as string;

/** Every public address, with its parameters filled in. */
const FILLED: Record<string, string> = {
  '{id}': 'q01',
  '{careerLevel}': 'mid',
  '{code}': 'gone',
  '{name}': 'adapter-memory.0f1e2d3c4b5a.svg',
};
const PUBLIC_PATHS = operations
  .filter(
    // Files have no coding: `releases.test.ts` and `held-images.test.ts` of the content hold them to rules of their own.
    ({ hidden, method, route, path }) =>
      !/content\.db$|^\/v1\/assets\//.test(path) &&
      !hidden &&
      method === 'get' &&
      route.responses[304] !== undefined &&
      route.tags?.[0] !== 'plans',
  )
  .map(({ path }) =>
    path === '/oembed'
      ? '/oembed?url=https://stepladder.test/v1/questions/q01'
      : path
          .replace('/v1/search', '/v1/search?q=median')
          .replace(/\/(changes|sync)$/, `/$1?since=${service.release}`)
          .replace(/\/sparse$/, '/sparse?fields=title')
          .replace('/releases/{id}', `/releases/${service.release}`)
          .replace('/topics/{slug}', '/topics/coding')
          .replace('/materials/{slug}', '/materials/attention')
          .replace('/guides/{slug}', '/guides/red-flags')
          .replace(/\{\w+\}/, (name) => FILLED[name] ?? name),
  );

describe.each([...PUBLIC_PATHS, '/v1/plans/example', '/v1/plans/example.ics'])('GET %s', (path) => {
  it('answers 304 to its own ETag, with the headers of the 200', async () => {
    const whole = await service.request(path);
    expect(whole.status).toBe(200);
    const tag = whole.headers.get('ETag') as string;
    expect(tag).toMatch(/^"[\w-]{22}"$/);
    for (const sent of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
      const again = await service.request(path, { headers: { 'If-None-Match': sent } });
      expect(again.status).toBe(304);
      for (const name of ['ETag', 'Cache-Control', 'Vary']) {
        expect(again.headers.get(name)).toBe(whole.headers.get(name));
      }
    }
    expect((await service.request(path, { headers: { 'If-None-Match': '"other"' } })).status).toBe(200);
  });

  it('answers HEAD as GET, without the body', async () => {
    const [get, head] = [await service.request(path), await service.request(path, { method: 'HEAD' })];
    expect(head.status).toBe(200);
    for (const name of ['ETag', 'Content-Length', 'Content-Type', 'Cache-Control', 'Vary', 'Link']) {
      expect(head.headers.get(name), name).toBe(get.headers.get(name));
    }
    const { byteLength } = await get.arrayBuffer();
    // What is sent as it is made has no length beforehand.
    expect(get.headers.get('Content-Length')).toBe(path === '/v1/export' ? null : `${byteLength}`);
  });

  it.each([
    ['br', 'gzip, br', brotliDecompressSync],
    ['gzip', 'gzip, br;q=0.1', gunzipSync],
  ] as const)('has a form in %s with a strong ETag of its own', async (coding, accepted, unpack) => {
    const plain = await service.request(path);
    const coded = await service.request(path, { headers: { 'Accept-Encoding': accepted } });
    expect(coded.headers.get('Content-Encoding')).toBe(coding);
    expect(coded.headers.get('Vary')).toContain('Accept-Encoding');
    expect(coded.headers.get('ETag')).toMatch(new RegExp(`^"[\\w-]{22}-${coding}"$`));
    expect(unpack(new Uint8Array(await coded.arrayBuffer()))).toEqual(Buffer.from(await plain.arrayBuffer()));
  });

  it('is the same whatever the client sends beside address and coding', async () => {
    const plain = await (await service.request(path)).text();
    for (const [name, value] of [
      ['Accept', 'text/html'],
      ['Accept-Language', 'de'],
      ['Authorization', 'Bearer x'],
      ['Cookie', 'a=b'],
      ['Forwarded', 'host=evil.example'],
      ['If-Modified-Since', 'Wed, 01 Jan 2031 00:00:00 GMT'],
      ['Origin', 'https://evil.example'],
      ['Range', 'bytes=0-1'],
      ['User-Agent', 'x'],
      ['X-Forwarded-Host', 'evil.example'],
      ['X-Request-Id', 'mine'],
    ] as const) {
      const response = await service.request(path, { headers: { [name]: value } });
      expect(await response.text(), name).toBe(plain);
      expect(response.headers.get('X-Request-Id')).not.toBe('mine');
    }
  });
});

it('gives equivalent queries one ETag, and others another', async () => {
  const same = await etag('/v1/questions?level=entry,expert&topic=coding');
  expect(await etag('/v1/questions?topic=coding&level=expert,entry,entry&limit=20&format=markdown')).toBe(
    same,
  );
  const others = [
    '/v1/questions?topic=coding',
    '/v1/questions?level=entry,expert&topic=coding&format=html',
    '/v1/topics',
  ];
  for (const other of others) expect(await etag(other)).not.toBe(same);
});

it('gives another build another ETag', async () => {
  const other = startService({ apiBuild: 'next' });
  expect((await other.request('/v1/topics')).headers.get('ETag')).not.toBe(await etag('/v1/topics'));
  await other.close();
});

it('says nothing of the policy in a 304: a browser would put it in the place of the page’s own', async () => {
  const first = await service.request('/');
  expect(first.headers.get('Content-Security-Policy')).toContain("style-src 'self'");
  const headers = { 'If-None-Match': first.headers.get('ETag') as string };
  const again = await service.request('/', { headers });
  expect([again.status, again.headers.get('Content-Security-Policy')]).toEqual([304, null]);
});

it('says 404 before 304', async () => {
  expect((await service.request('/v1/questions/q999', { headers: { 'If-None-Match': '*' } })).status).toBe(
    404,
  );
});

it.each([
  [undefined, false],
  ['"a"', true],
  ['W/"a"', true],
  ['"b","a"', true],
  ['*', true],
  ['"ab"', false],
  ['a', false],
  ['', false],
])('matches If-None-Match %s: %s', (sent, expected) => {
  expect(matchesETag(sent, '"a"')).toBe(expected);
});

it.each([
  [undefined, 'identity'],
  ['', 'identity'],
  ['gzip', 'gzip'],
  ['br', 'br'],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip;q=1, br;q=0.5', 'gzip'],
  ['gzip;q=0.5, br;q=0.50', 'br'],
  ['deflate, gzip;q=1.0, *;q=0.5', 'gzip'],
  ['gzip;q=0', 'identity'],
  ['*', 'br'],
  ['*, br;q=0', 'gzip'],
  ['*;q=0', 'identity'],
  ['identity', 'identity'],
  ['identity;q=1, gzip;q=0.5', 'identity'],
  ['identity, gzip', 'gzip'],
  ['identity;q=0, gzip;q=0.001', 'gzip'],
  ['x-gzip', 'gzip'],
  ['gzip;q=nonsense', 'identity'],
  ['GZIP ; Q=0.3', 'gzip'],
])('reads Accept-Encoding %s: %s', (sent, expected) => {
  expect(chooseCoding(sent)).toBe(expected);
});
