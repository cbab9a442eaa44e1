import { Question } from '../../wire/question.ts';
import { QuestionListQuery } from '../../wire/question-query.ts';
import { readOperation } from '../protocol/operation.ts';
import { movedTo, publicJson } from '../protocol/responses.ts';
import { CONTENT_ERRORS } from './open-release.ts';
import { answerQuestionPage, questionPageOf } from './question-page.ts';
import { questionWordFaults } from './question-words.ts';
import { wholeQuestions } from './question-writer.ts';
import { MOVED_TO_SPARSE } from './sparse.ts';

const QuestionPage = questionPageOf(Question, 'QuestionPage');

/** A page of questions, filtered, sorted or searched. */
export const listQuestions = readOperation(
  {
    operationId: 'listQuestions',
    method: 'get',
    path: '/v1/questions',
    tag: 'content',
    summary: 'List, filter and search questions',
    description:
      'Values of one filter are ORed, filters are ANDed. `nextCursor: null` is the only mark of the end; the `Link` header says the same.',
    query: QuestionListQuery,
    otherQueryFaults: questionWordFaults,
    responses: {
      ...publicJson(QuestionPage, 'A page of questions.', { Link: { $ref: '#/components/headers/Link' } }),
      ...MOVED_TO_SPARSE,
    },
    errors: CONTENT_ERRORS,
  },
  (call) =>
    call.query.fields
      ? movedTo(call, '/v1/questions/sparse')
      : answerQuestionPage(call, wholeQuestions(call.query)),
);
