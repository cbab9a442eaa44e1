import { z } from '@hono/zod-openapi';
import { Answer, toAnswer } from '../../wire/answer.ts';
import { ReleaseId } from '../../wire/common.ts';
import { Release, slug } from '../../wire/parameters.ts';
import { Citations, Format } from '../../wire/text.ts';
import { answerJson } from '../protocol/caching.ts';
import { readOperation } from '../protocol/operation.ts';
import { publicJson } from '../protocol/responses.ts';
import { CONTENT_ERRORS, notFound, openRelease } from './open-release.ts';
import { textForm } from './text-form.ts';

const OneAnswer = Answer.extend({ release: ReleaseId }).openapi('OneAnswer');

/** The answer to a question. */
export const getAnswer = readOperation(
  {
    operationId: 'getAnswer',
    method: 'get',
    path: '/v1/questions/{id}/answer',
    tag: 'content',
    summary: 'Get the answer to a question',
    description: 'Short and full answer, rubric, mistakes, follow-ups, figures, code and references.',
    params: z.strictObject({ id: slug({ description: 'The id or slug of a question.', example: 'q01' }) }),
    query: z.strictObject({ format: Format, citations: Citations, release: Release }),
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
      return { ...toAnswer(answer, textForm(deps, catalogue, query)), release };
    });
  },
);
