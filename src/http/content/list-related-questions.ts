import { z } from '@hono/zod-openapi';
import { listOf } from '../../wire/common.ts';
import { Release, slug } from '../../wire/parameters.ts';
import { Question, toQuestion } from '../../wire/question.ts';
import { Citations, Format } from '../../wire/text.ts';
import { answerJson } from '../protocol/caching.ts';
import { readOperation } from '../protocol/operation.ts';
import { publicJson } from '../protocol/responses.ts';
import { CONTENT_ERRORS, notFound, openRelease } from './open-release.ts';
import { textForm } from './text-form.ts';

const RelatedQuestions = listOf(Question, 'RelatedQuestions');

/** The questions nearest to one. */
export const listRelatedQuestions = readOperation(
  {
    operationId: 'listRelatedQuestions',
    method: 'get',
    path: '/v1/questions/{id}/related',
    tag: 'content',
    summary: 'List related questions',
    description:
      'Up to eight questions that share most with it, nearest first: tags, titles, topics, what they require.',
    params: z.strictObject({ id: slug({ description: 'The id or slug of a question.', example: 'q01' }) }),
    query: z.strictObject({ format: Format, citations: Citations, release: Release }),
    responses: publicJson(RelatedQuestions, 'The list.'),
    errors: ['not_found', ...CONTENT_ERRORS],
  },
  (call) => {
    const { deps, params, query } = call;
    const { catalogue, release, pinned } = openRelease(deps, query.release);
    const id = catalogue.findQuestionId(params.id);
    if (id === undefined) throw notFound('question', 'id', params.id);
    const form = textForm(deps, catalogue, query);
    return answerJson<z.output<typeof RelatedQuestions>>(
      call,
      { release, key: { ...query, id }, pinned },
      () => ({
        items: catalogue.listRelatedQuestions(id).map((question) => toQuestion(question, form)),
        nextCursor: null,
        release,
      }),
    );
  },
);
