import { z } from '@hono/zod-openapi';
import { AppError } from '../../domain/error.ts';
import { openFeed } from '../../service/index.ts';
import { FeedQuery, toFeedOptions } from '../../wire/feed-options.ts';
import { Calendar, feedFileHeaders } from '../plans/plan-files.ts';
import type { Answer, ReadRequest } from '../protocol/answer.ts';
import { matchesETag } from '../protocol/caching.ts';
import { codedETag, encodeBody } from '../protocol/middleware/encode.ts';
import { readOperation } from '../protocol/operation.ts';
import { feedCacheOf } from './feed-cache.ts';

/** The calendar that a person subscribes to. HEAD answers as GET does. */
export const getCalendarFeed = readOperation(
  {
    operationId: 'getCalendarFeed',
    method: 'get',
    path: '/calendars/{token}.ics',
    tag: 'plans',
    summary: 'Subscribe to a plan',
    description:
      'A feed of a plan, for calendar programs: the full one, whose links mark sessions; the same without them, to share; or one that says only when, by its address. 410 for a year once it was deleted or moved; never empty by accident. Parameters that are not known here are ignored.',
    params: z.strictObject({
      token: z.string().openapi({ description: 'What opens the feed.', example: 'k3J8cT0vQ1mY2bXw5uZa7g' }),
    }),
    query: FeedQuery,
    responses: {
      200: {
        description: 'The calendar.',
        headers: {
          ETag: { $ref: '#/components/headers/ETag' },
          'Last-Modified': { $ref: '#/components/headers/LastModified' },
          'X-Request-Id': { $ref: '#/components/headers/RequestId' },
        },
        content: { 'text/calendar': { schema: Calendar } },
      },
      304: {
        description: 'The calendar has not changed.',
        headers: { ETag: { $ref: '#/components/headers/ETag' } },
      },
    },
    errors: ['not_found', 'gone', 'unavailable'],
  },
  async ({ request, deps, params, query }): Promise<Answer> => {
    try {
      const feed = await openFeed(deps.plans, params.token, feedCacheOf(deps), toFeedOptions(query));
      const headers = {
        ETag: codedETag(feed.etag, request.coding),
        'Last-Modified': new Date(feed.lastModified).toUTCString(),
        'Cache-Control': 'private, no-cache',
        Vary: 'Accept-Encoding',
        'X-Robots-Tag': 'noindex',
      };
      if (isCurrent(request, headers.ETag, feed.lastModified)) return { status: 304, headers };
      const file = feedFileHeaders(feed.feed);
      const coded = await encodeBody(await feed.render(), file['Content-Type'], request.coding);
      return { status: 200, headers: { ...file, ...headers, ...coded.headers }, body: coded.body };
    } catch (error) {
      // A calendar program keeps what it has on a 503; other answers have emptied people's calendars.
      if (error instanceof AppError) throw error;
      throw new AppError('unavailable', 'The calendar cannot be made at present.', { cause: error });
    }
  },
);

/** RFC 9110, 13.2.2: If-None-Match goes first; dates count in whole seconds; one that cannot be read counts as none. */
function isCurrent({ header }: ReadRequest, etag: string, lastModified: string): boolean {
  const ifNoneMatch = header('If-None-Match');
  if (ifNoneMatch !== undefined) return matchesETag(ifNoneMatch, etag);
  const since = readHttpDate(header('If-Modified-Since') ?? '');
  return Math.floor(Date.parse(lastModified) / 1000) <= Math.floor(since / 1000);
}

/** The three forms of an HTTP-date: as they are written now, by RFC 850, and by asctime, which names no zone. */
const HTTP_DATE =
  /^(?:\w{3}, \d\d \w{3} \d{4} [\d:]{8} GMT|\w+day, \d\d-\w{3}-\d\d [\d:]{8} GMT|(\w{3} \w{3} [ \d]\d [\d:]{8} \d{4}))$/;

/** An HTTP-date (RFC 9110, 5.6.7) in epoch milliseconds; NaN for anything else, of which `Date.parse` reads a lot. */
function readHttpDate(text: string): number {
  const [whole, asctime] = HTTP_DATE.exec(text) ?? [];
  return Date.parse(asctime === undefined ? (whole ?? '') : `${asctime} GMT`);
}
