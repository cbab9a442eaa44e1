import { answerPublic } from '../protocol/caching.ts';
import { fileOperation, textFile } from './file-operation.ts';

/** What belongs to one person, or is made at a cost and read by programs that ask for it. */
const NOT_FOR_ROBOTS = ['/p/', '/s/', '/calendars/', '/plan', '/v1/plans'];

/** What search engines may read. */
export const getRobots = fileOperation(
  { operationId: 'getRobots', path: '/robots.txt', summary: 'What search engines may read' },
  (call) =>
    answerPublic(call, { key: {} }, () =>
      textFile(
        'text/plain',
        [
          'User-agent: *',
          ...NOT_FOR_ROBOTS.map((path) => `Disallow: ${path}`),
          '',
          `Sitemap: ${call.deps.publicUrl}/sitemap.xml`,
          '',
        ].join('\n'),
      ),
    ),
);
