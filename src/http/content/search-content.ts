import { z } from '@hono/zod-openapi';
import { FOUND_TYPES } from '../../domain/search.ts';
import { listOf } from '../../wire/common.ts';
import { Found, toFound } from '../../wire/found.ts';
import { integer, Release, words } from '../../wire/parameters.ts';
import { answerJson } from '../protocol/caching.ts';
import { type CursorScope, decodeCursor, encodeCursor } from '../protocol/cursor.ts';
import { readOperation } from '../protocol/operation.ts';
import { publicJson } from '../protocol/responses.ts';
import { CONTENT_ERRORS, openRelease } from './open-release.ts';

const FoundPage = listOf(Found, 'FoundPage', {
  total: z.int().min(0).openapi({
    description: 'Over all pages. Of very many matches two thousand a tier are ranked and counted.',
    example: 12,
  }),
});

/** Search questions, materials and guides. */
export const searchContent = readOperation(
  {
    operationId: 'searchContent',
    method: 'get',
    path: '/v1/search',
    tag: 'content',
    summary: 'Search everything',
    description:
      'Questions, materials and guides in one list, best first; each says in `tier` how well it answers. Any string is a valid `q`; one without a word finds nothing.',
    query: z.strictObject({
      q: z.string().openapi({
        description:
          'What is sought. `"in quotes"` stand together, `-word` is not wanted, the last word may be unfinished.',
        example: 'overfitting',
      }),
      type: words(FOUND_TYPES, { description: 'Only these.', example: ['question'] }),
      limit: integer({ minimum: 1, maximum: 100 }, { description: 'How many a page.', example: 20 }).default(
        20,
      ),
      cursor: z.string().min(1, { error: 'A cursor is never empty.' }).optional().openapi({
        description: 'Where to go on: `nextCursor` of the page before, with the same `q` and `type`.',
      }),
      release: Release,
    }),
    responses: publicJson(FoundPage, 'What was found.'),
    errors: CONTENT_ERRORS,
  },
  (call) => {
    const { deps, query } = call;
    const { catalogue, release, pinned } = openRelease(deps, query.release);
    const { q, type, limit, cursor } = query;
    const scope: CursorScope = { release, filters: { search: q, type: type ?? null } };
    const after = cursor === undefined ? undefined : decodeCursor(cursor, scope);
    return answerJson<z.output<typeof FoundPage>>(call, { release, key: query, pinned }, () => {
      const page = catalogue.search({ q, limit, ...(type && { type }), ...(after && { after }) });
      return {
        items: page.items.map((found) => toFound(found, deps.publicUrl)),
        nextCursor: page.next ? encodeCursor(page.next, scope) : null,
        release,
        total: page.total,
      };
    });
  },
);
