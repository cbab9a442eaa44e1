import { z } from '@hono/zod-openapi';
import { ERROR_CODES } from '../domain/error.ts';

const Issue = z
  .object({
    parameter: z
      .string()
      .optional()
      .openapi({ description: 'The query, path or header parameter at fault.', example: 'level' }),
    pointer: z.string().optional().openapi({
      description: 'JSON Pointer (RFC 6901) to the fault in the body.',
      example: '/availability/0/from',
    }),
    code: z.string().openapi({ description: 'A stable word for programs.', example: 'unknown_value' }),
    message: z.string().openapi({
      description: 'A sentence for people.',
      example: '"entri" is not one of the allowed values.',
    }),
    allowed: z
      .array(z.string())
      .optional()
      .openapi({
        description:
          'Up to 50 of the values that would have been accepted; with the first fault of a parameter.',
        example: ['entry', 'senior'],
      }),
    didYouMean: z
      .string()
      .optional()
      .openapi({ description: 'The accepted value nearest to the one sent.', example: 'entry' }),
  })
  .openapi('Issue');

/** A fault as `application/problem+json` (RFC 9457). */
export const Problem = z
  .object({
    type: z.string().openapi({
      format: 'uri',
      description: 'A page that explains the fault.',
      example: 'https://stepladder.example.org/errors/malformed',
    }),
    code: z.enum(ERROR_CODES).openapi({
      description: 'The same as a word for programs: the last part of `type`.',
      example: 'malformed',
    }),
    title: z
      .string()
      .openapi({ description: 'The fault in a few words.', example: 'The request could not be read' }),
    status: z.int().min(400).max(599).openapi({ description: 'The HTTP status.', example: 400 }),
    detail: z.string().openapi({
      description: 'What happened this time.',
      example: 'level: "entri" is not one of the allowed values.',
    }),
    instance: z.string().openapi({ description: 'The path that was asked for.', example: '/v1/questions' }),
    requestId: z.string().openapi({
      description: 'The id under which the request is logged.',
      example: '8d3f6a0e-5d0c-4d0b-9a55-0f6f0f1c2b3a',
    }),
    errors: z
      .array(Issue)
      .openapi({ description: 'The single faults, 20 at most; empty where there is no single place.' }),
  })
  .openapi('Problem');
