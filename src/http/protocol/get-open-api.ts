import { z } from '@hono/zod-openapi';
import { answerPublic } from './caching.ts';
import { readOperation } from './operation.ts';
import { publicJson } from './responses.ts';

/** The spec, as it is committed. */
export const getOpenApi = readOperation(
  {
    operationId: 'getOpenApi',
    method: 'get',
    path: '/openapi.json',
    tag: 'operations',
    summary: 'Get this document',
    description: 'The contract as OpenAPI 3.1.',
    responses: publicJson(
      z
        .looseObject({
          openapi: z.string().openapi({ description: 'The version of OpenAPI.', example: '3.1.0' }),
        })
        .openapi({ additionalProperties: true }),
      'The document.',
    ),
  },
  (call) =>
    answerPublic(call, { key: call.deps.openApi }, () => ({
      type: 'application/json',
      body: call.deps.openApi,
    })),
);
