import { z } from '@hono/zod-openapi';
import { answerJson } from '../caching.ts';
import { CONTENT_ERRORS, openRelease } from '../content.ts';
import { operation } from '../operation.ts';
import { publicJson } from '../responses.ts';
import { Curriculum, toCurriculumBlock } from '../schemas/curriculum.ts';
import { Release } from '../schemas/parameters.ts';
import { Format } from '../schemas/text.ts';

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
