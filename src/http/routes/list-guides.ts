import { z } from '@hono/zod-openapi';
import { answerJson } from '../caching.ts';
import { CONTENT_ERRORS, openRelease } from '../content.ts';
import { operation } from '../operation.ts';
import { publicJson } from '../responses.ts';
import { listOf } from '../schemas/common.ts';
import { GuideSummary, toGuideSummary } from '../schemas/guide.ts';
import { Release } from '../schemas/parameters.ts';

const GuideList = listOf(GuideSummary, 'GuideList');

/** List guides. */
export const listGuides = operation(
  {
    operationId: 'listGuides',
    method: 'get',
    path: '/v1/guides',
    tag: 'content',
    summary: 'List guides',
    description: 'Pages of advice, without their texts.',
    query: z.strictObject({ release: Release }),
    responses: publicJson(GuideList, 'The list.'),
    errors: CONTENT_ERRORS,
  },
  (call) => {
    const { deps, query } = call;
    const { catalogue, release, pinned } = openRelease(deps, query.release);
    return answerJson<z.output<typeof GuideList>>(call, { release, key: query, pinned }, () => ({
      items: catalogue.listGuides().map((guide) => toGuideSummary(guide, deps.publicUrl)),
      nextCursor: null,
      release,
    }));
  },
);
