import { z } from '@hono/zod-openapi';
import { countSchema, ReleaseId } from './common.ts';

/** What is being served. */
export const CurrentRelease = z
  .object({
    id: ReleaseId,
    counts: z
      .object({
        questions: countSchema('Questions.', 240),
        topics: countSchema('Topics.', 19),
        roles: countSchema('Roles.', 5),
        skillMaps: countSchema('Skill maps, one a career level.', 4),
        blocks: countSchema('Blocks of the curriculum.', 6),
        activities: countSchema('Activities of the curriculum.', 30),
        materials: countSchema('Primers, labs and mocks.', 24),
        guides: countSchema('Guides.', 8),
        references: countSchema('Cited works.', 300),
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
