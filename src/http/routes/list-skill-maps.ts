import { z } from '@hono/zod-openapi';
import { answerJson } from '../caching.ts';
import { CONTENT_ERRORS, openRelease } from '../content.ts';
import { operation } from '../operation.ts';
import { publicJson } from '../responses.ts';
import { listOf } from '../schemas/common.ts';
import { Release } from '../schemas/parameters.ts';
import { SkillMapSummary, toSkillMapSummary } from '../schemas/skill-map.ts';

const SkillMapList = listOf(SkillMapSummary, 'SkillMapList');

/** The career levels. */
export const listSkillMaps = operation(
  {
    operationId: 'listSkillMaps',
    method: 'get',
    path: '/v1/skill-maps',
    tag: 'content',
    summary: 'List skill maps',
    description: 'One skill map for each career level, in a few lines.',
    query: z.strictObject({ release: Release }),
    responses: publicJson(SkillMapList, 'All skill maps.'),
    errors: CONTENT_ERRORS,
  },
  (call) => {
    const { deps, query } = call;
    const { catalogue, release, pinned } = openRelease(deps, query.release);
    return answerJson<z.output<typeof SkillMapList>>(call, { release, key: query, pinned }, () => ({
      items: catalogue.listSkillMaps().map((map) => toSkillMapSummary(map, deps.publicUrl)),
      nextCursor: null,
      release,
    }));
  },
);
