import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/http/deps.ts';
import { PUBLIC_URL, post, REQUEST, startService, type TestService } from '../helpers/http.ts';
import { textOf } from '../helpers/mcp-client.ts';

const service = startService();
let created: { plan: { id: string; sessions: { id: string }[] }; key: string };
beforeAll(async () => {
  created = (await (await service.request('/v1/plans', post(REQUEST))).json()) as typeof created;
});
afterAll(() => service.close());

const ACCEPT = { Accept: 'application/json, text/event-stream' };

/** The official client over HTTP. */
async function connect(to: TestService, mode: 'legacy' | { pin: string }, key?: string): Promise<Client> {
  const client = new Client({ name: 'test', version: '0.0.0' }, { versionNegotiation: { mode } });
  const transport = new StreamableHTTPClientTransport(new URL(`${PUBLIC_URL}/mcp`), {
    fetch: (_url, init) => to.request('/mcp', init),
    ...(key !== undefined && { requestInit: { headers: { Authorization: `Bearer ${key}` } } }),
  });
  await client.connect(transport as Parameters<Client['connect']>[0]);
  return client;
}

describe.each(['legacy', { pin: '2026-07-28' }] as const)('POST /mcp for a client of %j', (mode) => {
  it('answers every tool that stdio has, and reads content without a key', async () => {
    const client = await connect(service, mode);
    expect((await client.listTools()).tools).toHaveLength(10);
    const found = await client.callTool({ name: 'get_answer', arguments: { id: 'q01' } });
    expect(found.structuredContent).toMatchObject({ questionId: 'q01' });
    const today = await client.callTool({ name: 'get_today', arguments: {} });
    expect(textOf(today)).toMatch(/^unauthorized: /);
  });

  it('opens a plan for the key that comes as bearer', async () => {
    const client = await connect(service, mode, created.key);
    const today = await client.callTool({ name: 'get_today', arguments: {} });
    expect(today.structuredContent).toMatchObject({ id: created.plan.id });
    const sessionId = created.plan.sessions[0]?.id;
    await client.callTool({ name: 'mark_session', arguments: { sessionId, status: 'done' } });
    const stored = await service.deps.plans.store.findPlan(created.plan.id);
    expect(stored?.sessions[0]).toMatchObject({ id: sessionId, status: 'done' });
  });
});

it('counts a call of a tool as two reads of whoever sent it', async () => {
  const limited = startService({ limits: { ...DEFAULT_LIMITS, readsPerMinute: 3 } });
  const message = {
    ...{ jsonrpc: '2.0', id: 1, method: 'tools/call' },
    params: { name: 'get_question', arguments: { id: 'q01' } },
  };
  const call = (peer: string) => limited.request('/mcp', post(message, ACCEPT), peer);
  expect(await (await call('192.0.2.1')).text()).toContain('"structuredContent":{"id":"q01"');
  expect(await (await call('192.0.2.1')).text()).toContain('too_many: ');
  expect((await call('192.0.2.1')).status).toBe(429);
  expect((await call('192.0.2.2')).status).toBe(200);
  await limited.close();
});

it('answers what is no message of the protocol with an error of it', async () => {
  const sent = await service.request('/mcp', post('{"jsonrpc":', ACCEPT));
  expect(sent.status).toBe(400);
  expect(await sent.json()).toMatchObject({ jsonrpc: '2.0', error: { code: -32700 } });
});
