import { describe, expect, it, onTestFinished } from 'vitest';
import { DEFAULT_LIMITS } from '../../../src/http/deps.ts';
import { countRequests } from '../../../src/http/protocol/count-requests.ts';
import { NOW, startService, type TestService } from '../../helpers/http.ts';

function start(readsPerMinute: number): { service: TestService; tick(milliseconds: number): void } {
  let now = NOW;
  const service = startService({ clock: () => now, limits: { ...DEFAULT_LIMITS, readsPerMinute } });
  onTestFinished(() => service.close());
  return {
    service,
    tick: (milliseconds) => {
      now += milliseconds;
    },
  };
}

const headersOf = ({ status, headers }: Response) => [
  status,
  headers.get('RateLimit'),
  headers.get('Retry-After'),
];

describe('reads without a key', () => {
  it('are counted together by address, and say what is left in structured fields', async () => {
    const { service, tick } = start(3);
    const first = await service.request('/v1/topics');
    expect(first.headers.get('RateLimit-Policy')).toBe('"read";q=3;w=60');
    expect(headersOf(first)).toEqual([200, '"read";r=2;t=60', null]);
    tick(12_500);
    expect(headersOf(await service.request('/v1/nothing-here'))).toEqual([404, null, null]);
    expect(headersOf(await service.request('/v1/questions/q999'))).toEqual([404, '"read";r=1;t=48', null]);
    expect(headersOf(await service.request('/questions'))).toEqual([200, '"read";r=0;t=48', null]);
    const refused = await service.request('/embed/questions/q01');
    expect(headersOf(refused)).toEqual([429, '"read";r=0;t=48', '48']);
    tick(47_500);
    expect(headersOf(await service.request('/v1/topics'))).toEqual([200, '"read";r=2;t=60', null]);
  });

  it('are one client over a /64 of IPv6, and another over the next', async () => {
    const { service } = start(1);
    expect((await service.request('/v1/topics', {}, '2001:db8:0:1::1')).status).toBe(200);
    expect((await service.request('/v1/topics', {}, '2001:db8:0:1:ffff::2')).status).toBe(429);
    expect((await service.request('/v1/topics', {}, '2001:db8:0:2::1')).status).toBe(200);
    expect((await service.request('/v1/topics', {}, '::ffff:198.51.100.7')).status).toBe(200);
    expect((await service.request('/v1/topics', {}, '198.51.100.7')).status).toBe(429);
  });

  it('are free where nothing has changed, also when there is nothing left', async () => {
    const { service } = start(2);
    const first = await service.request('/v1/topics');
    const held = { headers: { 'If-None-Match': first.headers.get('ETag') as string } };
    for (let count = 0; count < 5; count++)
      expect(headersOf(await service.request('/v1/topics', held))).toEqual([304, '"read";r=1;t=60', null]);
    expect((await service.request('/v1/roles')).status).toBe(200);
    expect(headersOf(await service.request('/v1/topics', held))).toEqual([304, '"read";r=0;t=60', null]);
    expect((await service.request('/v1/topics')).status).toBe(429);
    const other = { headers: { 'If-None-Match': '"another"' } };
    const file = `/v1/releases/${service.release}/content.db`;
    for (const path of ['/v1/topics', '/v1/questions/q01', file, '/questions'])
      expect((await service.request(path, other)).status, path).toBe(429);
  });

  it('leave plans, calendars, health and what pages load alone', async () => {
    const { service } = start(1);
    await service.request('/v1/topics');
    const paths = [
      '/v1/plans/example',
      '/v1/plans/example.ics',
      '/health/live',
      '/openapi.json',
      service.deps.site.stylesheet,
    ];
    for (const path of paths) expect((await service.request(path)).status, path).toBe(200);
    expect((await service.request(`/calendars/${'A'.repeat(22)}.ics`)).status).toBe(404);
  });
});

describe('a counter of requests', () => {
  it('forgets whose windows have ended, and of too many clients the earliest', () => {
    let now = 0;
    const counter = countRequests({ limit: 5, windowMilliseconds: 100, clock: () => now, mostClients: 3 });
    for (const client of ['a', 'b', 'c']) counter.take(client);
    expect(counter.take('a').remaining).toBe(3);
    counter.take('d');
    expect(counter.take('b').remaining, 'b is remembered').toBe(3);
    expect(counter.take('a').remaining, 'a was forgotten').toBe(4);
    now = 100;
    expect(counter.take('d')).toEqual({ remaining: 4, resetMilliseconds: 100 });
  });

  it('counts below nothing beyond the limit, and gives back no more than was taken', () => {
    const counter = countRequests({ limit: 1, windowMilliseconds: 100, clock: () => 0 });
    expect(counter.giveBack('a').remaining).toBe(1);
    expect([counter.take('a'), counter.take('a')].map(({ remaining }) => remaining)).toEqual([0, -1]);
    expect(counter.giveBack('a').remaining).toBe(0);
  });
});
