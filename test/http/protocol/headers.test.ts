import { afterAll, expect, it } from 'vitest';
import { clientNetwork } from '../../../src/http/protocol/client-address.ts';
import { post, REQUEST, startService } from '../../helpers/http.ts';

const service = startService();
afterAll(() => service.close());

it('lets any origin read, without credentials', async () => {
  const response = await service.request('/v1/topics', { headers: { Origin: 'https://evil.example' } });
  expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
  expect(response.headers.get('Access-Control-Allow-Credentials')).toBeNull();
  const preflight = await service.request('/v1/plans', {
    method: 'OPTIONS',
    headers: { Origin: 'https://a.example', 'Access-Control-Request-Method': 'POST' },
  });
  expect(preflight.status).toBe(204);
  expect(preflight.headers.get('Access-Control-Allow-Methods')).toBe('GET,HEAD,POST,PUT,PATCH,DELETE');
  expect(preflight.headers.get('Allow')).toBe('POST, OPTIONS');
});

it('lets other origins send and read what clients need', async () => {
  const ask = (path: string, method: string) =>
    service.request(path, {
      method: 'OPTIONS',
      headers: { Origin: 'https://a.example', 'Access-Control-Request-Method': method },
    });
  const preflight = await ask('/v1/plans/pl_x/busy/work', 'PUT');
  const allowed = preflight.headers.get('Access-Control-Allow-Headers')?.toLowerCase().split(',');
  expect(allowed).toEqual(
    expect.arrayContaining(['x-requested-with', 'traceparent', 'if-modified-since', 'if-match']),
  );
  expect(preflight.headers.get('Allow')).toBe('GET, PUT, DELETE, HEAD, OPTIONS');
  expect((await ask('/v1/questions/sample', 'GET')).headers.get('Allow')).toBe('GET, HEAD, OPTIONS');
  const read = await service.request('/v1/topics', { headers: { Origin: 'https://a.example' } });
  expect(read.headers.get('Access-Control-Expose-Headers')?.split(',')).toEqual(
    expect.arrayContaining(['RateLimit-Policy', 'Allow', 'Deprecation', 'ETag', 'Link', 'Retry-After']),
  );
});

it('sends a policy that allows nothing where nothing is needed', async () => {
  for (const path of ['/v1/topics', '/nowhere', '/health/live']) {
    const { headers } = await service.request(path);
    expect(headers.get('Content-Security-Policy')).toBe("default-src 'none'; frame-ancestors 'none'");
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('Referrer-Policy')).toBe('same-origin');
  }
});

it('times in a header, never in a body', async () => {
  expect((await service.request('/v1/topics')).headers.get('Server-Timing')).toBe('app;dur=0');
});

it('logs one line a request, with the pattern of its path and nothing of its contents', async () => {
  service.log.length = 0;
  await service.request('/calendars/k3J8cT0vQ1mY2bXw5uZa7g.ics?token=xyz');
  await service.request('/v1/plans/pl_xyz', { headers: { Authorization: 'Bearer sl_plan_xyz' } });
  await service.request('/calendars/k3J8cT0vQ1mY2bXw5uZa7g.ics.txt');
  await service.request('/v1/questions?q=private');
  expect(service.log.map(({ fields }) => fields)).toEqual(
    [
      ['/calendars/{token}.ics', 404],
      ['/v1/plans/{id}', 404],
      ['unmatched', 404],
      ['/v1/questions', 200],
    ].map(([route, status]) => ({
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      method: 'GET',
      route,
      status,
      milliseconds: 0,
    })),
  );
  // None of these can stand in a request id, which is hexadecimal.
  expect(JSON.stringify(service.log)).not.toMatch(/k3J8|xyz|private/);
});

it('never repeats a capability in a problem', async () => {
  for (const path of ['/calendars/k3J8cT0vQ1mY2bXw5uZa7g.ics', '/calendar/k3J8cT0vQ1mY2bXw5uZa7g.ics']) {
    expect(await (await service.request(path)).text()).not.toContain('k3J8');
  }
});

it('limits plans by client address, whatever the client says of itself', async () => {
  const limits = { ...service.deps.limits, previewsPerMinute: 2 };
  const limited = startService({ limits, trustedProxies: ['10.0.0.0/8'] });
  const ask = (peer: string, forwarded: string, seed: number) =>
    limited.request('/v1/plans/preview', post({ ...REQUEST, seed }, { 'X-Forwarded-For': forwarded }), peer);
  for (let i = 0; i < 2; i++) expect((await ask('192.0.2.9', `198.51.100.${i}`, i)).status).toBe(200);
  const refused = await ask('192.0.2.9', '203.0.113.7', 3);
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0);
  // Another client behind a trusted proxy, and the first one once more behind the same proxy.
  expect((await ask('10.1.2.3', '192.0.2.10', 4)).status).toBe(200);
  expect((await ask('10.1.2.3', 'spoofed, 192.0.2.9', 5)).status).toBe(429);
  await limited.close();
});

it.each([
  ['192.0.2.1', undefined, '4:c0000201'],
  ['::ffff:192.0.2.1', undefined, '4:c0000201'],
  ['2001:db8::1', undefined, '6:20010db800000000'],
  ['2001:db8::ffff:2', '192.0.2.1', '6:20010db800000000'],
  ['2001:db8:0:1::1', undefined, '6:20010db800000001'],
  ['10.0.0.1', '192.0.2.1', '4:c0000201'],
  ['10.0.0.1', '198.51.100.1, 192.0.2.1, 10.9.9.9', '4:c0000201'],
  ['10.0.0.1', undefined, '4:a000001'],
  ['10.0.0.1', 'nonsense', 'unknown'],
  ['fd00::1', '192.0.2.1', '4:c0000201'],
  [undefined, '192.0.2.1', 'unknown'],
])('knows %s with X-Forwarded-For %s as %s', (peer, forwarded, expected) => {
  expect(clientNetwork(peer, forwarded, ['10.0.0.0/8', 'fd00::1'])).toBe(expected);
});
