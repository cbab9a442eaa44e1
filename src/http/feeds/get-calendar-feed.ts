import { z } from '@hono/zod-openapi';
import { AppError } from '../../domain/error.ts';
import { openFeed } from '../../service/index.ts';
import { FeedQuery, toFeedOptions } from '../../wire/feed-options.ts';
import type { HttpContext } from '../deps.ts';
import { Calendar, feedFileHeaders } from '../plans/plan-files.ts';
import { matchesETag } from '../protocol/caching.ts';
import { codedETag } from '../protocol/middleware/encode.ts';
import { operation } from '../protocol/operation.ts';
import { feedCacheOf } from './feed-cache.ts';

/** The calendar that a person subscribes to. HEAD answers as GET does. */
export const getCalendarFeed = operation(
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
  async ({ c, deps, params, query }) => {
    try {
      const feed = await openFeed(deps.plans, params.token, feedCacheOf(deps), toFeedOptions(query));
      const headers = {
        ETag: codedETag(feed.etag, c.get('coding')),
        'Last-Modified': new Date(feed.lastModified).toUTCString(),
        'Cache-Control': 'private, no-cache',
        Vary: 'Accept-Encoding',
        'X-Robots-Tag': 'noindex',
      };
      if (isCurrent(c, headers.ETag, feed.lastModified)) return c.body(null, 304, headers);
      return c.body(await feed.render(), 200, { ...feedFileHeaders(feed.feed), ...headers });
    } catch (error) {
      // A calendar program keeps what it has on a 503; other answers have emptied people's calendars.
      if (error instanceof AppError) throw error;
      throw new AppError('unavailable', 'The calendar cannot be made at present.', { cause: error });
    }
  },
);

/** RFC 9110, 13.2.2: If-None-Match goes first; dates count in whole seconds; one that cannot be read counts as none. */
function isCurrent(c: HttpContext, etag: string, lastModified: string): boolean {
  const ifNoneMatch = c.req.header('If-None-Match');
  if (ifNoneMatch !== undefined) return matchesETag(ifNoneMatch, etag);
  const since = readHttpDate(c.req.header('If-Modified-Since') ?? '');
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
