import type { z } from '@hono/zod-openapi';
import { dropUndefined } from '../../domain/drop-undefined.ts';
import { listOf } from '../../wire/common.ts';
import { Question, toQuestion } from '../../wire/question.ts';
import { QuestionSampleQuery } from '../../wire/question-query.ts';
import { answerJson } from '../protocol/caching.ts';
import { readOperation } from '../protocol/operation.ts';
import { publicJson } from '../protocol/responses.ts';
import { CONTENT_ERRORS, openRelease } from './open-release.ts';
import { checkQuestionWords, questionWordFaults } from './question-words.ts';
import { textForm } from './text-form.ts';

const QuestionSample = listOf(Question, 'QuestionSample');

/** Questions drawn with a seed. */
export const sampleQuestions = readOperation(
  {
    operationId: 'sampleQuestions',
    method: 'get',
    path: '/v1/questions/sample',
    tag: 'content',
    summary: 'Draw questions with a seed',
    description:
      'The same seed, filters and release give the same bytes. Another release changes no more of the draw than what it adds and retires; `nextCursor` is always null.',
    query: QuestionSampleQuery,
    otherQueryFaults: questionWordFaults,
    responses: publicJson(QuestionSample, 'The questions, in the order in which they were drawn.'),
    errors: CONTENT_ERRORS,
  },
  (call) => {
    const { deps, query } = call;
    const { catalogue, release, pinned } = openRelease(deps, query.release);
    checkQuestionWords(catalogue, query);
    const { n, seed, stratify, exclude, include, format, citations, release: _release, ...filters } = query;
    const form = textForm(deps, catalogue, { format, citations });
    return answerJson<z.output<typeof QuestionSample>>(call, { release, key: query, pinned }, () => ({
      items: catalogue
        .drawQuestions({
          ...{ n, seed, filters: dropUndefined(filters) },
          ...(stratify && { stratify }),
          ...(exclude && { exclude }),
        })
        .map((question) =>
          toQuestion(question, {
            ...form,
            answer: include?.includes('answer') ? catalogue.findAnswer(question.id) : undefined,
          }),
        ),
      nextCursor: null,
      release,
    }));
  },
);
