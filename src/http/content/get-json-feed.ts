import type { z } from '@hono/zod-openapi';
import { JsonFeed } from '../../wire/json-feed.ts';
import { feedOperation, type QuestionFeed } from './question-feed.ts';

/** New and changed questions for readers of JSON Feed (https://www.jsonfeed.org/version/1.1/). */
export const getJsonFeed = feedOperation({
  operationId: 'getJsonFeed',
  path: '/feed.json',
  summary: 'New and changed questions as JSON Feed',
  mediaType: 'application/feed+json',
  schema: JsonFeed,
  write: writeJsonFeed,
});

function writeJsonFeed({ title, page, url, language, author, entries }: QuestionFeed): string {
  const feed: z.output<typeof JsonFeed> = {
    version: 'https://jsonfeed.org/version/1.1',
    ...{ title, home_page_url: page, feed_url: url, language },
    authors: [{ name: author }],
    items: entries.map((entry) => ({
      id: entry.id,
      url: entry.page,
      title: entry.title,
      content_html: entry.html,
      date_modified: entry.updatedAt,
      tags: [entry.topic.slug],
    })),
  };
  return JSON.stringify(feed);
}
