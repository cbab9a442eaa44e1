import { createMcpHandler } from '@modelcontextprotocol/server';
import { createMcpServer } from './create-mcp-server.ts';
import type { McpDeps } from './deps.ts';

/** What of a caller's tools is known before a request comes. */
type McpBase = Pick<McpDeps, 'plans' | 'publicUrl' | 'onFault'>;

/** Answers one request of the streamable HTTP transport, for one caller: nothing is kept between two. */
export type AnswerMcp = (request: Request, caller: Pick<McpDeps, 'fetch' | 'planKey'>) => Promise<Response>;

/**
 * The tools over HTTP. Each request is answered by a server of its own, whichever era its client is of; nobody can subscribe, since
 * the tools do not change while the server runs.
 */
export function openMcpEndpoint(base: McpBase, version: string): AnswerMcp {
  return (request, caller) => {
    const requestVersion = request.headers.get('MCP-Protocol-Version') ?? undefined;
    const make = () => createMcpServer({ ...base, ...caller, requestVersion }, version);
    return createMcpHandler(make, { maxSubscriptions: 0 }).fetch(request);
  };
}
