import { z } from '@hono/zod-openapi';
import { AnswerTree, toAnswerTree } from '../../wire/answer.ts';
import { ReleaseId } from '../../wire/common.ts';
import { Release, slug } from '../../wire/parameters.ts';
import { Ast, toTree } from '../../wire/text.ts';
import { answerJson } from '../protocol/caching.ts';
import { readOperation } from '../protocol/operation.ts';
import { publicJson } from '../protocol/responses.ts';
import { CONTENT_ERRORS, notFound, openRelease } from './open-release.ts';

const OneAnswerTree = AnswerTree.extend({
  prompt: Ast.openapi({ description: 'The question as an interviewer would say it.' }),
  release: ReleaseId,
}).openapi('OneAnswerTree');

/** A question and its answer as trees. */
export const getAnswerTree = readOperation(
  {
    operationId: 'getAnswerTree',
    method: 'get',
    path: '/v1/questions/{id}/answer/ast',
    tag: 'content',
    summary: 'Get the answer to a question as trees',
    description:
      'What `GET /v1/questions/{id}/answer` answers, with each body of text, and the question itself, as a tree: for those who render by themselves.',
    params: z.strictObject({ id: slug({ description: 'The id or slug of a question.', example: 'q01' }) }),
    query: z.strictObject({ release: Release }),
    responses: publicJson(OneAnswerTree, 'The answer.'),
    errors: ['not_found', ...CONTENT_ERRORS],
  },
  (call) => {
    const { deps, params, query } = call;
    const { catalogue, release, pinned } = openRelease(deps, query.release);
    const id = catalogue.findQuestionId(params.id);
    if (id === undefined) throw notFound('question', 'id', params.id);
    return answerJson<z.output<typeof OneAnswerTree>>(
      call,
      { release, key: { ...query, id }, pinned },
      () => {
        const [question, answer] = [catalogue.findQuestion(id), catalogue.findAnswer(id)];
        if (!question || !answer) throw notFound('question', 'id', params.id);
        return {
          ...toAnswerTree(answer, deps.publicUrl),
          prompt: toTree(question.prompt, deps.publicUrl),
          release,
        };
      },
    );
  },
);
