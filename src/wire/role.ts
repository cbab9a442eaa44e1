import { z } from '@hono/zod-openapi';

/** A role and how it moves the targets of a career level. */
export const Role = z
  .object({
    slug: z.string().openapi({ description: 'Its slug.', example: 'llm-engineer' }),
    name: z.string().openapi({ description: 'Its name.', example: 'LLM engineer' }),
    summary: z
      .string()
      .openapi({ description: 'What it does.', example: 'Builds on large language models.' }),
    adjustments: z
      .record(z.string(), z.int())
      .openapi({ description: 'Steps added to a target, by topic slug.', example: { 'rag-agents': 2 } }),
  })
  .openapi('Role');
