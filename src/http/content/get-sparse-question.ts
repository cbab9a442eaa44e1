import { z } from '@hono/zod-openapi';
import { ReleaseId } from '../../wire/common.ts';
import { Release, slug } from '../../wire/parameters.ts';
import { SparseQuestion } from '../../wire/question.ts';
import { Include, SparseFields } from '../../wire/question-query.ts';
import { Citations, Format } from '../../wire/text.ts';
import { readOperation } from '../protocol/operation.ts';
import { publicJson } from '../protocol/responses.ts';
import { answerQuestion } from './answer-question.ts';
import { CONTENT_ERRORS } from './open-release.ts';
import { sparseQuestions } from './question-writer.ts';

const OneSparseQuestion = SparseQuestion.extend({ release: ReleaseId }).openapi('OneSparseQuestion');

/** Some fields of one question. */
export const getSparseQuestion = readOperation(
  {
    operationId: 'getSparseQuestion',
    method: 'get',
    path: '/v1/questions/{id}/sparse',
    tag: 'content',
    summary: 'Get some fields of a question',
    description: 'By id or slug: the fields that are asked for, and what `include` adds.',
    params: z.strictObject({ id: slug({ description: 'The id or slug of a question.', example: 'q01' }) }),
    query: z.strictObject({
      fields: SparseFields,
      include: Include,
      format: Format,
      citations: Citations,
      release: Release,
    }),
    responses: publicJson(OneSparseQuestion, 'The question.', {
      Link: { $ref: '#/components/headers/Link' },
    }),
    errors: ['not_found', ...CONTENT_ERRORS],
  },
  (call) => answerQuestion(call, sparseQuestions(call.query.fields)),
);
