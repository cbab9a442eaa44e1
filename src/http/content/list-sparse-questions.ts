import { SparseQuestion } from '../../wire/question.ts';
import { SparseListQuery } from '../../wire/question-query.ts';
import { readOperation } from '../protocol/operation.ts';
import { publicJson } from '../protocol/responses.ts';
import { CONTENT_ERRORS } from './open-release.ts';
import { answerQuestionPage, questionPageOf } from './question-page.ts';
import { questionWordFaults } from './question-words.ts';
import { sparseQuestions } from './question-writer.ts';

const SparseQuestionPage = questionPageOf(SparseQuestion, 'SparseQuestionPage');

/** A page of questions of which only some fields are sent. */
export const listSparseQuestions = readOperation(
  {
    operationId: 'listSparseQuestions',
    method: 'get',
    path: '/v1/questions/sparse',
    tag: 'content',
    summary: 'List some fields of questions',
    description:
      'The questions of `GET /v1/questions` with the fields that are asked for, and what `include` adds.',
    query: SparseListQuery,
    otherQueryFaults: questionWordFaults,
    responses: publicJson(SparseQuestionPage, 'A page of questions.', {
      Link: { $ref: '#/components/headers/Link' },
    }),
    errors: CONTENT_ERRORS,
  },
  (call) => answerQuestionPage(call, sparseQuestions(call.query.fields)),
);
