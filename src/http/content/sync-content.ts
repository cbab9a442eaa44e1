import { z } from '@hono/zod-openapi';
import type { Catalogue } from '../../domain/catalogue.ts';
import type { RecordKey } from '../../domain/release-record.ts';
import { compareReleases } from '../../service/index.ts';
import { integer, Release, releaseParameter } from '../../wire/parameters.ts';
import { SyncPage } from '../../wire/release.ts';
import { answerJson } from '../protocol/caching.ts';
import { type CursorScope, decodeCursor, encodeCursor } from '../protocol/cursor.ts';
import { readOperation } from '../protocol/operation.ts';
import { publicJson } from '../protocol/responses.ts';
import { CONTENT_ERRORS, openHeldRelease, openRelease } from './open-release.ts';

type Page = z.output<typeof SyncPage>;

/** What a copy of the content lacks. */
export const syncContent = readOperation(
  {
    operationId: 'syncContent',
    method: 'get',
    path: '/v1/sync',
    tag: 'content',
    summary: 'Bring a copy up to date',
    description:
      'Everything that was added or changed since a release, whole, and a tombstone for what was retired. Where `since` is no longer held it is a 410: begin anew from `GET /v1/export`.',
    query: z.strictObject({
      since: releaseParameter({ description: 'The release that the copy is of.' }),
      limit: integer({ minimum: 1, maximum: 500 }, { description: 'How many a page.', example: 100 }).default(
        100,
      ),
      cursor: z.string().min(1, { error: 'A cursor is never empty.' }).optional().openapi({
        description: 'Where to go on: `nextCursor` of the page before.',
      }),
      release: Release,
    }),
    responses: publicJson(SyncPage, 'A page of the difference.'),
    errors: CONTENT_ERRORS,
  },
  (call) => {
    const { deps, query } = call;
    const { catalogue, release, pinned } = openRelease(deps, query.release);
    const earlier = openHeldRelease(deps, 'since', query.since);
    const scope: CursorScope = { release, filters: { sync: query.since } };
    const from = query.cursor === undefined ? 0 : Number(decodeCursor(query.cursor, scope)[0]);
    return answerJson<Page>(call, { release, key: query, pinned }, () => {
      const { added, changed, retired } = compareReleases(earlier, catalogue);
      const all = [...[...added, ...changed].map(live(catalogue)), ...retired.map(tombstone)];
      const end = from + query.limit;
      return {
        items: all.slice(from, end).map((make) => make()),
        nextCursor: end < all.length ? encodeCursor([end, ''], scope) : null,
        release,
        since: query.since,
        export: catalogue.release().export,
      };
    });
  },
);

/** Read only where it is on the page. */
function live(catalogue: Catalogue): (key: RecordKey) => () => Page['items'][number] {
  return (key) => () => ({ ...key, retired: false, item: catalogue.findRecord(key)?.item ?? {} });
}

function tombstone(key: RecordKey): () => Page['items'][number] {
  return () => ({ ...key, retired: true });
}
