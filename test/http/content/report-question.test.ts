import { describe, expect, it, onTestFinished } from 'vitest';
import { DEFAULT_LIMITS } from '../../../src/http/deps.ts';
import { post, startService, type TestService } from '../../helpers/http.ts';

const SAID = { kind: 'outdated', text: 'It is 2 TB by now.', part: 'numbers', quote: '1.12 TB' };
const PATH = '/v1/questions/bias-variance/reports';

function start(): TestService {
  const service = startService();
  onTestFinished(() => service.close());
  return service;
}

async function idOf(response: Response): Promise<string> {
  expect(response.status).toBe(201);
  return ((await response.json()) as { id: string }).id;
}

describe('POST /v1/questions/{id}/reports', () => {
  it('stores what is said with the question, the release and the time', async () => {
    const service = start();
    const response = await service.request(PATH, post(SAID));
    expect(response.headers.get('Cache-Control')).toBe('private, no-store');
    const id = await idOf(response);
    expect(id).toMatch(/^rp_[0-9a-f]{20}$/);
    expect(await service.deps.reports.listReports({})).toEqual([
      { ...SAID, id, questionId: 'q01', release: service.release, createdAt: '2026-11-23T12:00:00Z' },
    ]);
  });

  it('is the same report when it is sent again, by id or by slug', async () => {
    const service = start();
    const first = await idOf(await service.request(PATH, post(SAID)));
    expect(await idOf(await service.request('/v1/questions/q01/reports', post(SAID)))).toBe(first);
    expect(await idOf(await service.request('/v1/questions/q02/reports', post(SAID)))).not.toBe(first);
    expect(await service.deps.reports.listReports({})).toHaveLength(2);
  });

  it('says everything that is wrong at once, and stores nothing', async () => {
    const service = start();
    const wrong = { kind: 'wrng', text: ' ', part: 'numbrs', quote: 'x'.repeat(501), mail: 'me@example.org' };
    const response = await service.request(PATH, post(wrong));
    expect(response.status).toBe(422);
    const { errors } = (await response.json()) as { errors: { pointer: string; didYouMean?: string }[] };
    expect(errors.map(({ pointer }) => pointer).sort()).toEqual([
      '/kind',
      '/mail',
      '/part',
      '/quote',
      '/text',
    ]);
    expect(errors.find(({ pointer }) => pointer === '/part')?.didYouMean).toBe('numbers');
    expect((await service.request(PATH, post({ kind: 'wrong', text: 'x'.repeat(2001) }))).status).toBe(422);
    expect((await service.request('/v1/questions/q999/reports', post(SAID))).status).toBe(404);
    expect(await service.deps.reports.listReports({})).toEqual([]);
  });

  it('takes ten an hour from one address', async () => {
    const service = start();
    for (let count = 0; count < DEFAULT_LIMITS.reportsPerHour; count++)
      await idOf(await service.request(PATH, post({ kind: 'wrong', text: `Fault ${count}` })));
    expect(DEFAULT_LIMITS.reportsPerHour).toBe(10);
    const refused = await service.request(PATH, post(SAID));
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0);
    await idOf(await service.request(PATH, post(SAID), '198.51.100.7'));
  });

  it('publishes none of it', async () => {
    const service = start();
    await service.request(PATH, post({ kind: 'wrong', text: 'zzyzx' }));
    for (const path of [
      '/v1/questions/q01?include=answer',
      '/v1/search?q=zzyzx',
      '/v1/questions?q=zzyzx',
      '/questions/bias-variance',
    ])
      expect(await (await service.request(path)).text(), path).not.toContain('zzyzx');
    expect((await service.request(PATH)).status).toBe(405);
    expect(JSON.stringify(service.log)).not.toContain('zzyzx');
  });
});
