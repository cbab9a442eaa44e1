import { z } from '@hono/zod-openapi';
import { Url } from './common.ts';

/** JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/), as far as it is used; its names are not ours. */
export const JsonFeed = z
  .object({
    version: z.literal('https://jsonfeed.org/version/1.1').openapi({ description: 'Which version it is.' }),
    title: z.string().openapi({ description: 'What it is called.', example: 'Chef interviews' }),
    home_page_url: Url.openapi({ description: 'The page that shows the same questions.' }),
    feed_url: Url.openapi({ description: 'Its own address.' }),
    language: z.string().openapi({ description: 'A language tag (BCP 47).', example: 'en' }),
    authors: z
      .array(z.object({ name: z.string().openapi({ description: 'The name of the pack.' }) }))
      .openapi({ description: 'Who it is of.' }),
    items: z
      .array(
        z
          .object({
            id: Url.openapi({ description: 'The address of the question, which stays.' }),
            url: Url.openapi({ description: 'The page that people read.' }),
            title: z.string().openapi({ description: 'A line that names it.' }),
            content_html: z.string().openapi({ description: 'The prompt, and the short answer to open.' }),
            date_modified: z.string().openapi({
              format: 'date-time',
              description: 'The beginning, in UTC, of the day on which someone last checked it.',
              example: '2026-11-23T00:00:00Z',
            }),
            tags: z.array(z.string()).openapi({ description: 'The slug of its topic.' }),
          })
          .openapi('JsonFeedItem'),
      )
      .openapi({ description: 'Newest first.' }),
  })
  .openapi('JsonFeed');
