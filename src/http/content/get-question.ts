import { z } from '@hono/zod-openapi';
import { ReleaseId } from '../../wire/common.ts';
import { Release, slug } from '../../wire/parameters.ts';
import { Question } from '../../wire/question.ts';
import { Fields, Include } from '../../wire/question-query.ts';
import { Citations, Format } from '../../wire/text.ts';
import { readOperation } from '../protocol/operation.ts';
import { movedTo, publicJson } from '../protocol/responses.ts';
import { answerQuestion } from './answer-question.ts';
import { CONTENT_ERRORS } from './open-release.ts';
import { wholeQuestions } from './question-writer.ts';
import { MOVED_TO_SPARSE } from './sparse.ts';

const OneQuestion = Question.extend({ release: ReleaseId }).openapi('OneQuestion');

/** One question. */
export const getQuestion = readOperation(
  {
    operationId: 'getQuestion',
    method: 'get',
    path: '/v1/questions/{id}',
    tag: 'content',
    summary: 'Get a question',
    description: 'By id or slug. The answer stands at its own address, or comes along with `include=answer`.',
    params: z.strictObject({ id: slug({ description: 'The id or slug of a question.', example: 'q01' }) }),
    query: z.strictObject({
      fields: Fields,
      include: Include,
      format: Format,
      citations: Citations,
      release: Release,
    }),
    responses: {
      ...publicJson(OneQuestion, 'The question.', { Link: { $ref: '#/components/headers/Link' } }),
      ...MOVED_TO_SPARSE,
    },
    errors: ['not_found', ...CONTENT_ERRORS],
  },
  (call) =>
    call.query.fields
      ? movedTo(call, `/v1/questions/${call.params.id}/sparse`)
      : answerQuestion(call, wholeQuestions(call.query)),
);
