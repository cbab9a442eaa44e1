import { z } from '@hono/zod-openapi';
import { blockWeeks } from '../../service/index.ts';
import { Curriculum, toCurriculumBlock } from '../../wire/curriculum.ts';
import { Release } from '../../wire/parameters.ts';
import { Citations, Format } from '../../wire/text.ts';
import { answerJson } from '../protocol/caching.ts';
import { readOperation } from '../protocol/operation.ts';
import { publicJson } from '../protocol/responses.ts';
import { CONTENT_ERRORS, openRelease } from './open-release.ts';
import { textForm } from './text-form.ts';

/** The blocks in order. */
export const getCurriculum = readOperation(
  {
    operationId: 'getCurriculum',
    method: 'get',
    path: '/v1/curriculum',
    tag: 'content',
    summary: 'Get the curriculum',
    description: 'The blocks in the order of a plan, with their topics, items and minutes.',
    query: z.strictObject({ format: Format, citations: Citations, release: Release }),
    responses: publicJson(Curriculum, 'The curriculum.'),
    errors: CONTENT_ERRORS,
  },
  (call) => {
    const { deps, query } = call;
    const { catalogue, release, pinned } = openRelease(deps, query.release);
    return answerJson<z.output<typeof Curriculum>>(call, { release, key: query, pinned }, () => {
      const { title, blocks, updatedAt } = catalogue.getCurriculum();
      const items = catalogue.listStudyItems();
      const form = textForm(deps, catalogue, query);
      const weeks = blockWeeks(catalogue.getSettings().blocks);
      return {
        title,
        blocks: blocks.map((block) =>
          toCurriculumBlock(block, weeks.get(block.id) ?? { from: 1, to: 1 }, items, form),
        ),
        updatedAt,
        release,
      };
    });
  },
);
