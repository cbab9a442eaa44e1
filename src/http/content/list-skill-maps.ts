import { z } from '@hono/zod-openapi';
import { listOf } from '../../wire/common.ts';
import { Release } from '../../wire/parameters.ts';
import { SkillMapSummary, toSkillMapSummary } from '../../wire/skill-map.ts';
import { answerJson } from '../protocol/caching.ts';
import { readOperation } from '../protocol/operation.ts';
import { publicJson } from '../protocol/responses.ts';
import { CONTENT_ERRORS, openRelease } from './open-release.ts';

const SkillMapList = listOf(SkillMapSummary, 'SkillMapList');

/** The career levels. */
export const listSkillMaps = readOperation(
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
