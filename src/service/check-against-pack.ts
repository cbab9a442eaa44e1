import { AppError, type Issue } from '../domain/error.ts';
import { nearest } from '../domain/nearest.ts';
import type { Catalogue } from '../domain/ports.ts';
import type { StudyRequest } from '../domain/study-request.ts';

/**
 * Checks what a request names against what the content pack has: role, specialisations, topics and questions.
 * @throws AppError `invalid` with one issue for each name that the pack does not know.
 */
export function checkAgainstPack(request: StudyRequest, catalogue: Catalogue): void {
  const roles = catalogue.listRoles().map((role) => role.slug);
  const topics = catalogue.listTopics();
  const slugs = topics.map((topic) => topic.slug);
  const specialisations = topics.filter((topic) => topic.specialisation).map((topic) => topic.slug);
  const issues = [
    unknown('/role', request.role, roles, 'role'),
    ...request.specialisations.map((slug, index) =>
      unknown(`/specialisations/${index}`, slug, specialisations, 'specialisation'),
    ),
    ...Object.keys(request.known.topics).map((slug) =>
      unknown(`/known/topics/${slug}`, slug, slugs, 'topic'),
    ),
    ...request.known.questions.map((id, index) =>
      unknownQuestion(`/known/questions/${index}`, id, catalogue),
    ),
    ...request.ownItems.map((item, index) => unknown(`/ownItems/${index}/topic`, item.topic, slugs, 'topic')),
  ].filter((issue) => issue !== undefined);
  if (issues.length > 0)
    throw new AppError('invalid', 'The request names things that the content does not have.', { issues });
}

function unknown(
  pointer: string,
  value: string,
  allowed: readonly string[],
  noun: string,
): Issue | undefined {
  if (allowed.includes(value)) return undefined;
  const didYouMean = nearest(value, allowed);
  return {
    pointer,
    code: 'unknown_value',
    message: `There is no ${noun} "${value}".`,
    allowed,
    ...(didYouMean === undefined ? {} : { didYouMean }),
  };
}

function unknownQuestion(pointer: string, id: string, catalogue: Catalogue): Issue | undefined {
  if (catalogue.findQuestionId(id) === id) return undefined;
  return { pointer, code: 'unknown_value', message: `There is no question with the id "${id}".` };
}
