import { addFields } from '../../domain/add-fields.ts';
import type { Answer } from '../protocol/answer.ts';
import { answerPublic } from '../protocol/caching.ts';
import type { ReadCall } from '../protocol/operation.ts';
import { oembedLinkHeader } from './oembed-links.tsx';
import { findIncluded, notFound, openRelease } from './open-release.ts';
import type { QuestionWriter } from './question-writer.ts';
import type { TextQuery } from './text-form.ts';

interface QuestionInput extends TextQuery {
  include?: readonly ('answer' | 'topic')[] | undefined;
  release?: string | undefined;
}

/**
 * Answers one question, as `writer` writes it.
 * @throws AppError `not_found`, `gone`.
 */
export function answerQuestion(
  call: ReadCall<{ id: string }, QuestionInput>,
  writer: QuestionWriter,
): Promise<Answer> {
  const { deps, params, query } = call;
  const { catalogue, release, pinned } = openRelease(deps, query.release);
  const id = catalogue.findQuestionId(params.id);
  if (id === undefined) throw notFound('question', 'id', params.id);
  return answerPublic(call, { release, key: { ...query, id }, pinned }, () => {
    const found = writer.find(catalogue, id, findIncluded(deps, catalogue, query));
    if (!found) throw notFound('question', 'id', params.id);
    const { publicUrl } = deps;
    return {
      type: 'application/json',
      body: addFields(found.json, { release }),
      headers: { Link: oembedLinkHeader(publicUrl, `${publicUrl}/questions/${found.slug}`) },
    };
  });
}
