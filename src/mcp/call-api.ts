import type { z } from '@hono/zod-openapi';
import type { Issue } from '../domain/error.ts';
import { Problem } from '../wire/problem.ts';
import type { McpDeps } from './deps.ts';

/** A request to the API in the terms of a tool. */
export interface ApiCall {
  /** Its segments, which need no escaping yet. */
  path: readonly string[];
  /** Lists are sent with commas; what is undefined or an empty list is not sent. */
  query?: Record<string, string | number | boolean | readonly string[] | undefined>;
  method?: 'GET' | 'POST' | 'PATCH';
  body?: unknown;
}

/** A fault that the model is told of as the result of its call: which input, what was wrong, what would be right. */
export class ToolFault extends Error {}

/**
 * Asks the service's own API, so that a tool takes, checks and limits what HTTP does.
 * @param schema of the answer, from `wire/`.
 * @throws ToolFault with the problem in words where the API refuses.
 */
export async function callApi<T extends z.ZodType>(
  deps: McpDeps,
  schema: T,
  { path, query = {}, method = 'GET', body }: ApiCall,
): Promise<z.output<T>> {
  const url = new URL(`${deps.publicUrl}/${path.map(encodeURIComponent).join('/')}`);
  for (const [name, value] of Object.entries(query))
    if (value !== undefined && String(value) !== '') url.searchParams.set(name, String(value));
  const response = await deps.fetch(
    new Request(url, {
      method,
      headers: {
        Accept: 'application/json',
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(deps.planKey === undefined ? {} : { Authorization: `Bearer ${deps.planKey}` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }),
  );
  const answer: unknown = await response.json();
  if (!response.ok) throw new ToolFault(problemText(Problem.parse(answer)));
  return schema.parse(answer);
}

function problemText({ code, detail, errors }: z.output<typeof Problem>): string {
  // The detail says the first of the faults again.
  return errors.length === 0
    ? `${code}: ${detail}`
    : [`${code}:`, ...(errors as Issue[]).map(issueText)].join('\n');
}

function issueText({ parameter, pointer, message, allowed, didYouMean }: Issue): string {
  return [
    `${parameter ?? pointer ?? ''} ${message}`.trim(),
    ...(didYouMean === undefined ? [] : [`Did you mean "${didYouMean}"?`]),
    ...(allowed === undefined ? [] : [`Allowed: ${allowed.join(', ')}.`]),
  ].join(' ');
}
