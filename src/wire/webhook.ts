import { z } from '@hono/zod-openapi';
import { ReleaseId, Url } from './common.ts';

/** The message to a configured address that a release was published. */
export const ReleasePublished = z
  .object({
    type: z.literal('release.published').openapi({ description: 'What has happened.' }),
    timestamp: z.string().openapi({
      format: 'date-time',
      description: 'When it was put in the place of another, in UTC.',
      example: '2026-11-23T12:00:00.000Z',
    }),
    data: z
      .object({
        release: ReleaseId.openapi({ description: 'The release that can be read now.' }),
        previous: ReleaseId.optional().openapi({
          description: 'The release of the message before this one; absent in the first.',
        }),
        url: Url.openapi({
          description: 'What it holds.',
          example: 'https://stepladder.example.org/v1/releases/r_0123456789abcdef0123456789abcdef',
        }),
        changesUrl: Url.optional().openapi({
          description: 'What is different from `previous`, as long as that is held.',
          example:
            'https://stepladder.example.org/v1/releases/r_0123456789abcdef0123456789abcdef/changes?since=r_00112233445566778899aabbccddeeff',
        }),
      })
      .openapi({ description: 'Which release, and where to read it.' }),
  })
  .openapi('ReleasePublished');

export type ReleasePublishedMessage = z.output<typeof ReleasePublished>;
