import { z } from '@hono/zod-openapi';
import { Curriculum, toCurriculumBlock } from '../../wire/curriculum.ts';
import { Release } from '../../wire/parameters.ts';
import { Format } from '../../wire/text.ts';
import { answerJson } from '../protocol/caching.ts';
import { operation } from '../protocol/operation.ts';
import { publicJson } from '../protocol/responses.ts';
import { CONTENT_ERRORS, openRelease } from './open-release.ts';

/** The six blocks of two weeks. */
export const getCurriculum = operation(
  {
    operationId: 'getCurriculum',
    method: 'get',
    path: '/v1/curriculum',
    tag: 'content',
    summary: 'Get the curriculum',
    description: 'The six two-week blocks in order, with their topics, items and minutes.',
    query: z.strictObject({ format: Format, release: Release }),
    responses: publicJson(Curriculum, 'The curriculum.'),
    errors: CONTENT_ERRORS,
  },
  (call) => {
    const { deps, query } = call;
    const { catalogue, release, pinned } = openRelease(deps, query.release);
    return answerJson<z.output<typeof Curriculum>>(call, { release, key: query, pinned }, () => {
      const { title, blocks, updatedAt } = catalogue.getCurriculum();
      const items = catalogue.listStudyItems();
      return {
        title,
        blocks: blocks.map((block, index) => toCurriculumBlock(block, index, items, query.format)),
        updatedAt,
        release,
      };
    });
  },
);
