import { Client, type VersionNegotiationOptions } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { Client as OldestClient } from 'oldest-mcp-sdk/client/index.js';
import { StdioClientTransport as OldestTransport } from 'oldest-mcp-sdk/client/stdio.js';
import { describe, expect, it } from 'vitest';
import { builtPack, startServer } from '../helpers/command-line.ts';

const PLAN = {
  ...{ timeZone: 'Europe/Dublin', careerLevel: 'entry', role: 'ml-engineer' },
  availability: [{ days: ['mon', 'wed', 'sat'], from: '18:00', to: '21:00' }],
};

describe('mcp', () => {
  it('serves the official client of both eras, and the oldest, over stdio, beside a server, on the plan of its key', async () => {
    const args = await builtPack();
    const { url } = await startServer(args);
    const made = await fetch(`${url}/v1/plans`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(PLAN),
    });
    const { plan, key } = (await made.json()) as { plan: { id: string }; key: string };
    for (const mode of ['legacy', { pin: '2026-07-28' }] as const) {
      const { client, close } = await connect(args, key, mode);
      const found = await client.callTool({ name: 'search', arguments: { q: 'mean' } });
      expect(found.structuredContent).toMatchObject({ items: expect.arrayContaining([expect.anything()]) });
      const today = await client.callTool({ name: 'get_today', arguments: {} });
      expect(today.structuredContent).toMatchObject({ id: plan.id, revision: 1 });
      await close();
    }
    const oldest = await connectOldest(args, key);
    const found = await oldest.callTool({ name: 'search', arguments: { q: 'mean' } });
    expect(found).toMatchObject({ content: [{ type: 'text', text: expect.stringContaining('"items":[{') }] });
    const today = await oldest.callTool({ name: 'get_today', arguments: {} });
    expect(today).toMatchObject({ content: [{ text: expect.stringContaining(plan.id) }] });
    await oldest.close();
  }, 120_000);
});

/** The first client that was published, on a process of its own. */
async function connectOldest(args: string[], key: string): Promise<OldestClient> {
  const client = new OldestClient({ name: 'test', version: '0.0.0' });
  await client.connect(new OldestTransport(startMcp(args, key)));
  return client;
}

/** The client on a process of its own; `close` waits until that has ended by itself. */
async function connect(args: string[], key: string, mode: NonNullable<VersionNegotiationOptions['mode']>) {
  const client = new Client({ name: 'test', version: '0.0.0' }, { versionNegotiation: { mode } });
  await client.connect(new StdioClientTransport({ ...startMcp(args, key), stderr: 'ignore' }));
  return { client, close: () => client.close() };
}

function startMcp(args: string[], key: string) {
  return {
    command: process.execPath,
    args: ['src/cli/bin.mjs', 'mcp', ...args],
    env: { PATH: process.env.PATH ?? '', LOG_LEVEL: 'silent', STEPLADDER_PLAN_KEY: key },
  };
}
