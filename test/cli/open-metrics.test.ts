import { afterAll, describe, expect, it } from 'vitest';
import { openMetrics } from '../../src/cli/open-metrics.ts';
import { openAnswerCache } from '../../src/http/protocol/answer-cache.ts';
import { startService } from '../helpers/http.ts';

const TOKEN = 'a-token-of-the-operator';
const metrics = await openMetrics(TOKEN);
const service = startService({ metrics });
afterAll(() => service.close());

const read = async (): Promise<string> => {
  const response = await service.request('/metrics', { headers: { Authorization: `Bearer ${TOKEN}` } });
  expect(response.headers.get('Content-Type')).toContain('text/plain');
  return response.text();
};

describe('metrics', () => {
  it('count answers by the pattern of their address, and hold no id, key, token or query', async () => {
    await service.request('/v1/questions?q=private');
    await service.request('/calendars/k3J8cT0vQ1mY2bXw5uZa7g.ics');
    await service.request('/v1/plans/pl_secret', { headers: { Authorization: 'Bearer sl_plan_secret' } });
    await service.request('/nowhere/secret');
    const text = await read();
    for (const labels of [
      'method="GET",route="/v1/questions",status="200",cache="none"',
      'method="GET",route="/calendars/{token}.ics",status="404",cache="none"',
      'method="GET",route="/v1/plans/{id}",status="404",cache="none"',
      'method="GET",route="unmatched",status="404",cache="none"',
    ])
      expect(text).toContain(`stepladder_http_request_duration_seconds_count{${labels}} 1\n`);
    expect(text).not.toMatch(/k3J8|secret|private/);
  });

  it('count methods that nobody knows as one', async () => {
    for (const method of ['PROPFIND', 'SEARCH', 'MKCOL']) await service.request('/nowhere', { method });
    expect(await read()).toMatch(/_count\{method="other",route="unmatched",status="404",cache="none"\} 3\n/);
  });

  it('have what the answer cache holds, of the one that was opened last', async () => {
    openAnswerCache(service.deps);
    expect(await read()).toMatch(/^stepladder_answer_cache_bytes 0$/m);
    expect(await read()).toMatch(/^stepladder_answer_cache_entries 0$/m);
  });

  it('have memory, descriptors and delays of the process', async () => {
    const text = await read();
    for (const name of [
      'process_resident_memory_bytes',
      'process_open_fds',
      'nodejs_eventloop_lag_p99_seconds',
    ])
      expect(text).toMatch(new RegExp(`^${name} [\\d.e+-]+$`, 'm'));
  });

  it('are nowhere unless a token is set', async () => {
    const { metrics: _none, ...deps } = service.deps;
    const off = startService({ ...deps, metrics: undefined } as never);
    expect((await off.request('/metrics')).status).toBe(404);
    await off.close();
  });
});
