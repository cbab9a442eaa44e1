import { z } from '@hono/zod-openapi';
import { answerJson } from '../caching.ts';
import { CONTENT_ERRORS, notFound, openRelease } from '../content.ts';
import { operation } from '../operation.ts';
import { publicJson } from '../responses.ts';
import { Answer, toAnswer } from '../schemas/answer.ts';
import { ReleaseId } from '../schemas/common.ts';
import { Release, slug } from '../schemas/parameters.ts';
import { Format } from '../schemas/text.ts';

const OneAnswer = Answer.extend({ release: ReleaseId }).openapi('OneAnswer');

/** The answer to a question. */
export const getAnswer = operation(
  {
    operationId: 'getAnswer',
    method: 'get',
    path: '/v1/questions/{id}/answer',
    tag: 'content',
    summary: 'Get the answer to a question',
    description: 'Short and full answer, rubric, mistakes, follow-ups, figures, code and references.',
    params: z.strictObject({ id: slug({ description: 'The id or slug of a question.', example: 'q01' }) }),
    query: z.strictObject({ format: Format, release: Release }),
    responses: publicJson(OneAnswer, 'The answer.'),
    errors: ['not_found', ...CONTENT_ERRORS],
  },
  (call) => {
    const { deps, params, query } = call;
    const { catalogue, release, pinned } = openRelease(deps, query.release);
    const id = catalogue.findQuestionId(params.id);
    if (id === undefined) throw notFound('question', 'id', params.id);
    return answerJson<z.output<typeof OneAnswer>>(call, { release, key: { ...query, id }, pinned }, () => {
      const answer = catalogue.findAnswer(id);
      if (!answer) throw notFound('question', 'id', params.id);
      return { ...toAnswer(answer, query.format), release };
    });
  },
);
