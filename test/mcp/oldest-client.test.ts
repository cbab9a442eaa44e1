import { Client } from 'oldest-mcp-sdk/client/index.js';
import type { Transport } from 'oldest-mcp-sdk/shared/transport.js';
import type { JSONRPCMessage } from 'oldest-mcp-sdk/types.js';
import { afterAll, describe, expect, it } from 'vitest';
import { post, startService } from '../helpers/http.ts';

const service = startService();
afterAll(() => service.close());

const HEADERS = { Accept: 'application/json, text/event-stream' };

/** The first client that was published, 0.4.0, which knows no transport over HTTP but one that was given up. */
async function connectOldest(): Promise<Client> {
  const client = new Client({ name: 'test', version: '0.0.0' });
  await client.connect(postEach());
  return client;
}

/** Each message in a request of its own; what it is answered comes back as one message, or as events that hold them. */
function postEach(): Transport {
  const transport: Transport = {
    start: async () => {},
    close: async () => transport.onclose?.(),
    async send(message) {
      const text = await (await service.request('/mcp', post(message, HEADERS))).text();
      const data = text.startsWith('{')
        ? [text]
        : [...text.matchAll(/^data: (.+)$/gm)].map(([, line]) => line);
      for (const each of data) transport.onmessage?.(JSON.parse(each ?? '') as JSONRPCMessage);
    },
  };
  return transport;
}

/** A call that carries what a client of this version sends with each. */
async function callAs(version: string | undefined): Promise<string> {
  const message = {
    ...{ jsonrpc: '2.0', id: 1, method: 'tools/call' },
    params: { name: 'get_question', arguments: { id: 'q01' } },
  };
  const named = version === undefined ? {} : { 'MCP-Protocol-Version': version };
  return (await service.request('/mcp', post(message, { ...HEADERS, ...named }))).text();
}

it('links to pages are told only to clients whose version has them', async () => {
  const isLinked = async (version?: string) => (await callAs(version)).includes('"resource_link"');
  expect(await isLinked('2025-11-25')).toBe(true);
  expect(await isLinked('2025-06-18')).toBe(true);
  expect(await isLinked('2025-03-26')).toBe(false);
  expect(await isLinked()).toBe(false);
});

describe('the oldest client', () => {
  it('lists the tools, and calls them', async () => {
    const client = await connectOldest();
    expect(client.getServerVersion()).toMatchObject({ name: 'stepladder' });
    expect((await client.listTools()).tools).toHaveLength(10);
    const found = await client.callTool({ name: 'get_question', arguments: { id: 'q01' } });
    expect(found).toMatchObject({ content: [{ type: 'text', text: expect.stringContaining('"id":"q01"') }] });
    await client.close();
  });

  it('is told what is wrong with a call', async () => {
    const client = await connectOldest();
    const today = await client.callTool({ name: 'get_today', arguments: {} });
    expect(today).toMatchObject({
      isError: true,
      content: [{ text: expect.stringMatching(/^unauthorized: /) }],
    });
    await expect(client.callTool({ name: 'no_tool', arguments: {} })).rejects.toThrow(/no_tool/);
  });
});

// From the first, which was never released, to the last that begins with a handshake.
it.each(['2024-10-07', '2024-11-05', '2025-03-26', '2025-06-18', '2025-11-25'])(
  'a client of %s is answered in its own version',
  async (protocolVersion) => {
    const message = {
      ...{ jsonrpc: '2.0', id: 1, method: 'initialize' },
      params: { protocolVersion, capabilities: {}, clientInfo: { name: 'test', version: '0.0.0' } },
    };
    const text = await (await service.request('/mcp', post(message, HEADERS))).text();
    expect(text).toContain(`"protocolVersion":"${protocolVersion}"`);
  },
);
