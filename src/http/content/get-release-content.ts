import { z } from '@hono/zod-openapi';
import { releaseParameter } from '../../wire/parameters.ts';
import { IMMUTABLE, matchesETag } from '../protocol/caching.ts';
import { operation } from '../protocol/operation.ts';
import { readRange } from '../protocol/ranges.ts';
import { CONTENT_ERRORS, findHeldRelease } from './open-release.ts';

const TYPE = 'application/vnd.sqlite3';
const file = z.string().openapi({ format: 'binary' });
const header = (description: string, example: string) => ({
  description,
  schema: { type: 'string' as const, example },
});
const HEADERS = {
  ETag: { $ref: '#/components/headers/ETag' },
  'Cache-Control': { $ref: '#/components/headers/CacheControl' },
  'X-Request-Id': { $ref: '#/components/headers/RequestId' },
  'Accept-Ranges': header('That parts can be asked for.', 'bytes'),
  'Repr-Digest': header('SHA-256 of the whole file (RFC 9530).', 'sha-256=:47DEQpj8HBSa+/TImW+5JA==:'),
};

/** A release as the file that it is read from. */
export const getReleaseContent = operation(
  {
    operationId: 'getReleaseContent',
    method: 'get',
    path: '/v1/releases/{id}/content.db',
    tag: 'content',
    summary: 'Get a release as one SQLite file',
    description:
      'All that a server needs to serve it. `Range` and `If-Range` go on with a download that broke off; `Repr-Digest` and the release say what the whole must hash to.',
    params: z.strictObject({ id: releaseParameter({ description: 'The id of a release that is held.' }) }),
    responses: {
      200: { description: 'The file.', headers: HEADERS, content: { [TYPE]: { schema: file } } },
      206: {
        description: 'The bytes that `Range` asked for.',
        headers: { ...HEADERS, 'Content-Range': header('Which they are.', 'bytes 0-99/18000000') },
        content: { [TYPE]: { schema: file } },
      },
      304: { description: 'Nothing has changed.', headers: HEADERS },
    },
    errors: ['unsatisfiable', ...CONTENT_ERRORS],
  },
  ({ c, deps, params }) => {
    const { bytes, sha256 } = findHeldRelease(deps, 'id', params.id);
    // Its bytes, and places in them, are of no coding.
    c.set('coding', 'identity');
    const etag = `"${sha256}"`;
    const headers = {
      ETag: etag,
      'Cache-Control': IMMUTABLE,
      'Accept-Ranges': 'bytes',
      'Repr-Digest': `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`,
    };
    if (matchesETag(c.req.header('If-None-Match'), etag)) return c.body(null, 304, headers);
    const range = readRange(c.req.header('Range'), c.req.header('If-Range'), { bytes, etag });
    const { from, to } = range ?? { from: 0, to: bytes - 1 };
    return c.body(
      ReadableStream.from(deps.catalogue.readReleaseFile(params.id, from, to)),
      range ? 206 : 200,
      {
        ...headers,
        'Content-Type': TYPE,
        'Content-Length': String(to - from + 1),
        'Content-Disposition': `attachment; filename="${params.id}.db"`,
        ...(range && { 'Content-Range': `bytes ${from}-${to}/${bytes}` }),
      },
    );
  },
);
