import { z } from '@hono/zod-openapi';
import type { Catalogue } from '../../../domain/catalogue.ts';
import type { Question } from '../../../domain/question.ts';
import { slug } from '../../../wire/parameters.ts';
import { nameTopics, notFound, openRelease } from '../../content/open-release.ts';
import { answerPublic } from '../../protocol/caching.ts';
import { readPageOperation } from '../page-operation.ts';
import { renderQuestionPage } from './question-page.tsx';

/** Related questions that are shown. */
const MOST_RELATED = 5;

/** A question to read, with its answer behind a click. */
export const getQuestionPage = readPageOperation(
  {
    operationId: 'getQuestionPage',
    path: '/questions/{slug}',
    summary: 'A question to read',
    query: z.looseObject({ reported: z.string().optional() }),
    params: z.strictObject({ slug: slug({ description: 'The id or slug of a question.', example: 'q01' }) }),
  },
  (call) => {
    const { deps, params } = call;
    const { catalogue, release } = openRelease(deps, undefined);
    const id = catalogue.findQuestionId(params.slug);
    if (id === undefined) throw notFound('question', 'slug', params.slug);
    const reported = (['yes', 'empty'] as const).find((each) => each === call.query.reported);
    return answerPublic(call, { release, key: { id, reported } }, () => {
      const question = catalogue.findQuestion(id);
      const answer = catalogue.findAnswer(id);
      if (!question || !answer) throw notFound('question', 'slug', params.slug);
      return renderQuestionPage(deps, {
        question,
        answer,
        taxonomy: catalogue.getSettings(),
        topicName: nameTopics(catalogue).get(question.topic) ?? question.topic,
        requires: question.requires.flatMap((each) => catalogue.findQuestion(each) ?? []),
        related: catalogue.listRelatedQuestions(id).slice(0, MOST_RELATED),
        reported,
        ...findNeighbours(question, catalogue),
      });
    });
  },
);

/** Those before and after it in its topic, core ones first. */
function findNeighbours(
  question: Question,
  catalogue: Catalogue,
): { previous: Question | undefined; next: Question | undefined } {
  const ids = catalogue.listQuestionIdsByTopic()[question.topic] ?? [];
  const at = ids.indexOf(question.id);
  const find = (index: number) => {
    const id = at < 0 ? undefined : ids[index];
    return id === undefined ? undefined : catalogue.findQuestion(id);
  };
  return { previous: find(at - 1), next: find(at + 1) };
}
