import type { CallToolResult, ResourceLink } from '@modelcontextprotocol/server';
import { AppError } from '../domain/error.ts';
import { ToolFault } from './call-api.ts';
import type { ToolDeps } from './deps.ts';

/** The longest structured result in bytes of JSON; its text says the same again, for clients that know only text. */
export const RESULT_BYTES = 16_384;

/** What clients are told of a tool that reads and nothing else. */
export const READS = { readOnlyHint: true, idempotentHint: true, openWorldHint: false } as const;

/** A page that people read. */
export interface PageLink {
  uri: string;
  name: string;
}

/**
 * What a tool answers. Its text is the structured result as JSON.
 * @param reduce what stands in its place where it is too long: called with 1, 2, … until the result fits.
 * @throws ToolFault where nothing fits.
 */
export function toolResult<T extends object>(
  structured: T,
  links: readonly PageLink[] = [],
  reduce?: (structured: T, step: number) => T | undefined,
): CallToolResult {
  let fitted: T | undefined = structured;
  for (let step = 1; fitted && !fitsResult(fitted); step++) fitted = reduce?.(structured, step);
  if (!fitted) throw new ToolFault('too_large: the result does not fit. Ask for less.');
  return {
    content: [
      { type: 'text', text: JSON.stringify(fitted) },
      ...links.map((link): ResourceLink => ({ type: 'resource_link', mimeType: 'text/html', ...link })),
    ],
    structuredContent: { ...fitted },
  };
}

/** Clients of an earlier version refuse a whole result that holds a link (the protocol's changelog of 2025-06-18). */
const LINKS_SINCE = '2025-06-18';

/**
 * A handler whose result holds what the client's version of the protocol knows, and whose faults are told to the model as
 * the result of the call, as the protocol has it for what a model can mend. A fault of this program is told to the operator.
 */
export function handleToolCall<A>(
  { onFault, clientVersion }: Pick<ToolDeps, 'onFault' | 'clientVersion'>,
  handle: (input: A) => Promise<CallToolResult>,
): (input: A) => Promise<CallToolResult> {
  return async (input) => {
    try {
      const result = await handle(input);
      return (clientVersion() ?? '') >= LINKS_SINCE ? result : withoutLinks(result);
    } catch (error) {
      const told = faultText(error);
      if (told === undefined) onFault(error);
      return { isError: true, content: [{ type: 'text', text: told ?? 'internal: Internal error.' }] };
    }
  };
}

function withoutLinks(result: CallToolResult): CallToolResult {
  return { ...result, content: result.content.filter(({ type }) => type !== 'resource_link') };
}

function faultText(error: unknown): string | undefined {
  if (error instanceof ToolFault) return error.message;
  return error instanceof AppError && error.code !== 'internal'
    ? `${error.code}: ${error.message}`
    : undefined;
}

function fitsResult(value: object): boolean {
  return new TextEncoder().encode(JSON.stringify(value)).byteLength <= RESULT_BYTES;
}
