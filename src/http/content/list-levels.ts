import { z } from '@hono/zod-openapi';
import { listOf } from '../../wire/common.ts';
import { LevelEntry } from '../../wire/level.ts';
import { Release } from '../../wire/parameters.ts';
import { answerJson } from '../protocol/caching.ts';
import { readOperation } from '../protocol/operation.ts';
import { publicJson } from '../protocol/responses.ts';
import { CONTENT_ERRORS, openRelease } from './open-release.ts';

const LevelList = listOf(LevelEntry, 'LevelList');

/** The question levels. */
export const listLevels = readOperation(
  {
    operationId: 'listLevels',
    method: 'get',
    path: '/v1/levels',
    tag: 'content',
    summary: 'List question levels',
    description: 'The levels, easiest first, with the career levels at which each is asked.',
    query: z.strictObject({ release: Release }),
    responses: publicJson(LevelList, 'All levels.'),
    errors: CONTENT_ERRORS,
  },
  (call) => {
    const { deps, query } = call;
    const { catalogue, release, pinned } = openRelease(deps, query.release);
    return answerJson<z.output<typeof LevelList>>(call, { release, key: query, pinned }, () => {
      const topics = catalogue.listTopics();
      const maps = catalogue.listSkillMaps();
      return {
        items: catalogue.getSettings().questionLevels.map(({ slug: level }, index) => ({
          level,
          order: index + 1,
          questions: topics.reduce((sum, topic) => sum + (topic.byLevel[level] ?? 0), 0),
          careerLevels: maps
            .filter((map) => map.questionLevels.includes(level))
            .map((map) => map.careerLevel),
        })),
        nextCursor: null,
        release,
      };
    });
  },
);
