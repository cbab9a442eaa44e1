import { z } from '@hono/zod-openapi';
import type { Answer } from '../protocol/answer.ts';
import type { Content } from '../protocol/caching.ts';
import { type Operation, type ReadCall, readOperation } from '../protocol/operation.ts';
import { publicContent } from '../protocol/responses.ts';

/**
 * A file at an address that programs know by convention, with no part in the contract: whatever stands in the query is
 * passed over.
 */
export function fileOperation(
  spec: { operationId: string; path: `/${string}`; summary: string },
  handle: (call: ReadCall) => Promise<Answer>,
): Operation {
  return readOperation(
    {
      ...spec,
      method: 'get',
      tag: 'content',
      description: spec.summary,
      query: z.looseObject({}),
      responses: publicContent({ 'text/plain': z.string() }, 'The file.'),
      hidden: true,
    },
    handle,
  );
}

/** A text as a file of this type. */
export function textFile(type: string, text: string): Content {
  return { type: `${type}; charset=utf-8`, body: text };
}
