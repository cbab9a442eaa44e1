import { z } from '@hono/zod-openapi';
import { ReleaseId } from './common.ts';

/** What `GET /v1` answers. */
export const ApiIndex = z
  .object({
    name: z.string().openapi({ description: 'What the content is for.', example: 'AI and ML interviews' }),
    links: z.record(z.string(), z.string().openapi({ format: 'uri' })).openapi({
      description: 'Addresses by what is found there.',
      example: { questions: 'https://stepladder.example.org/v1/questions' },
    }),
    release: ReleaseId,
  })
  .openapi('ApiIndex');
