import type { Question } from '../../domain/question.ts';
import type { QuestionOptions } from '../../wire/question.ts';
import type { Answer } from '../protocol/answer.ts';
import { answerPublic } from '../protocol/caching.ts';
import type { ReadCall } from '../protocol/operation.ts';
import { oembedLinkHeader } from './oembed-links.tsx';
import { findIncluded, notFound, openRelease } from './open-release.ts';
import type { TextQuery } from './text-form.ts';

interface QuestionInput extends TextQuery {
  include?: readonly ('answer' | 'topic')[] | undefined;
  release?: string | undefined;
}

/**
 * Answers one question, as `show` makes it.
 * @throws AppError `not_found`, `gone`.
 */
export function answerQuestion(
  call: ReadCall<{ id: string }, QuestionInput>,
  show: (question: Question, options: QuestionOptions) => object,
): Promise<Answer> {
  const { deps, params, query } = call;
  const { catalogue, release, pinned } = openRelease(deps, query.release);
  const id = catalogue.findQuestionId(params.id);
  if (id === undefined) throw notFound('question', 'id', params.id);
  return answerPublic(call, { release, key: { ...query, id }, pinned }, () => {
    const question = catalogue.findQuestion(id);
    if (!question) throw notFound('question', 'id', params.id);
    const included = findIncluded(deps, catalogue, query);
    const { publicUrl } = deps;
    return {
      type: 'application/json',
      body: JSON.stringify({ ...show(question, { ...included(id), publicUrl }), release }),
      headers: { Link: oembedLinkHeader(publicUrl, `${publicUrl}/questions/${question.slug}`) },
    };
  });
}
