import { z } from '@hono/zod-openapi';
import { AppError } from '../../domain/error.ts';
import { operation } from '../protocol/operation.ts';

const BEARER = /^Bearer +([\w.~+/=-]+) *$/i;

/** The tools for agents, over HTTP. What goes in and out is the protocol's, and no part of the contract. */
export const answerMcpCall = operation(
  {
    operationId: 'answerMcpCall',
    method: 'post',
    path: '/mcp',
    tag: 'operations',
    summary: 'Tools for agents',
    description: 'The Model Context Protocol over streamable HTTP. A call of a tool counts as two reads.',
    query: z.looseObject({}),
    responses: { 200: { description: 'A message of the protocol.' } },
    limitedBy: 'readsPerMinute',
    readsForm: true,
    hidden: true,
  },
  async ({ c, deps }) => {
    if (!deps.answerMcp) throw new AppError('not_found', 'No tools are served here.');
    const { headers } = c.req.raw;
    // Made anew: the protocol's library copies it, which fails for the one that the Node adapter hands in.
    const request = new Request(`${deps.publicUrl}/mcp`, {
      method: 'POST',
      headers,
      body: await c.req.text(),
    });
    const planKey = BEARER.exec(headers.get('Authorization') ?? '')?.[1];
    return deps.answerMcp(request, { fetch: c.get('askSelf'), planKey });
  },
);
