import { Client, InMemoryTransport } from '@modelcontextprotocol/client';
import { createApp } from '../../src/http/app.ts';
import { createMcpServer } from '../../src/mcp/create-mcp-server.ts';
import { PUBLIC_URL, type TestService } from './http.ts';

/** The official client, connected to the tools over a service's own API. */
export async function connectMcp(service: TestService, planKey?: string): Promise<Client> {
  const app = createApp(service.deps);
  const server = await createMcpServer(
    {
      fetch: (request) => app.fetch(request, { incoming: { socket: { remoteAddress: '192.0.2.1' } } }),
      plans: service.deps.plans,
      publicUrl: PUBLIC_URL,
      planKey,
      onFault: (error) => service.deps.log.error({ error: String(error) }, 'A tool failed.'),
    },
    '0.0.0',
  );
  const client = new Client({ name: 'test', version: '0.0.0' });
  const [here, there] = InMemoryTransport.createLinkedPair();
  await Promise.all([server.connect(there), client.connect(here)]);
  return client;
}

/** The text of a tool's result. */
export function textOf({ content }: Awaited<ReturnType<Client['callTool']>>): string {
  return content.flatMap((each) => (each.type === 'text' ? [each.text] : [])).join('\n');
}
