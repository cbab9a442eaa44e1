import { z } from '@hono/zod-openapi';
import { listOf } from '../../wire/common.ts';
import { GuideSummary, toGuideSummary } from '../../wire/guide.ts';
import { Release } from '../../wire/parameters.ts';
import { answerJson } from '../protocol/caching.ts';
import { readOperation } from '../protocol/operation.ts';
import { publicJson } from '../protocol/responses.ts';
import { CONTENT_ERRORS, openRelease } from './open-release.ts';

const GuideList = listOf(GuideSummary, 'GuideList');

/** List guides. */
export const listGuides = readOperation(
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
