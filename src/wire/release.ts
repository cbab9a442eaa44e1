import { z } from '@hono/zod-openapi';
import { ReleaseId } from './common.ts';

const count = (description: string, example: number) => z.int().min(0).openapi({ description, example });

/** What is being served. */
export const CurrentRelease = z
  .object({
    id: ReleaseId,
    counts: z
      .object({
        questions: count('Questions.', 240),
        topics: count('Topics.', 19),
        roles: count('Roles.', 5),
        skillMaps: count('Skill maps, one a career level.', 4),
        blocks: count('Blocks of the curriculum.', 6),
        activities: count('Activities of the curriculum.', 30),
        materials: count('Primers, labs and mocks.', 24),
        guides: count('Guides.', 8),
        references: count('Cited works.', 300),
      })
      .openapi({ description: 'How much of everything there is.' }),
    builtAt: z.string().openapi({
      format: 'date-time',
      description: 'When it was compiled, in UTC.',
      example: '2026-11-23T12:00:00Z',
    }),
    commit: z.string().optional().openapi({
      description: 'The git commit it was compiled from, where that is known.',
      example: '4d6f3c1b9a0e',
    }),
    release: ReleaseId,
  })
  .openapi('Release');
