import { z } from '@hono/zod-openapi';
import { ReleaseId } from '../../wire/common.ts';
import { Release, slug } from '../../wire/parameters.ts';
import { Question, SparseQuestion, toQuestion } from '../../wire/question.ts';
import { Fields, Include } from '../../wire/question-query.ts';
import { Format } from '../../wire/text.ts';
import { answerJson } from '../protocol/caching.ts';
import { operation } from '../protocol/operation.ts';
import { publicJson } from '../protocol/responses.ts';
import { CONTENT_ERRORS, notFound, openRelease } from './open-release.ts';

const OneQuestion = z.union([
  Question.extend({ release: ReleaseId }).openapi('OneQuestion'),
  SparseQuestion.extend({ release: ReleaseId }).openapi('OneSparseQuestion'),
]);

/** One question. */
export const getQuestion = operation(
  {
    operationId: 'getQuestion',
    method: 'get',
    path: '/v1/questions/{id}',
    tag: 'content',
    summary: 'Get a question',
    description: 'By id or slug. The answer stands at its own address, or comes along with `include=answer`.',
    params: z.strictObject({ id: slug({ description: 'The id or slug of a question.', example: 'q01' }) }),
    query: z.strictObject({ fields: Fields, include: Include, format: Format, release: Release }),
    responses: publicJson(OneQuestion, 'The question.'),
    errors: ['not_found', ...CONTENT_ERRORS],
  },
  (call) => {
    const { deps, params, query } = call;
    const { catalogue, release, pinned } = openRelease(deps, query.release);
    const id = catalogue.findQuestionId(params.id);
    if (id === undefined) throw notFound('question', 'id', params.id);
    return answerJson<z.output<typeof OneQuestion>>(call, { release, key: { ...query, id }, pinned }, () => {
      const question = catalogue.findQuestion(id);
      if (!question) throw notFound('question', 'id', params.id);
      const topics = query.include?.includes('topic')
        ? new Map(catalogue.listTopics().map((topic) => [topic.slug, topic]))
        : undefined;
      const { format, fields } = query;
      const answer = query.include?.includes('answer') ? catalogue.findAnswer(id) : undefined;
      return {
        ...toQuestion(question, { format, fields, topics, answer, publicUrl: deps.publicUrl }),
        release,
      };
    });
  },
);
