import type { Issue } from '../domain/error.ts';
import { nearest } from '../domain/nearest.ts';
import type { Catalogue } from '../domain/ports.ts';
import type { StudyRequestDraft } from '../domain/study-request.ts';

/** What of a request names something that the content does not have: its role, specialisations, topics, questions. */
export function unknownNames(
  { role, specialisations = [], known, ownItems = [] }: StudyRequestDraft,
  catalogue: Catalogue,
): Issue[] {
  const roles = catalogue.listRoles().map(({ slug }) => slug);
  const topics = catalogue.listTopics();
  const slugs = topics.map(({ slug }) => slug);
  const special = topics.filter(({ specialisation }) => specialisation).map(({ slug }) => slug);
  const issues = [
    role === undefined ? undefined : unknown('/role', role, roles, 'role'),
    ...specialisations.map((slug, index) =>
      unknown(`/specialisations/${index}`, slug, special, 'specialisation'),
    ),
    ...Object.keys(known?.topics ?? {}).map((slug) => unknown(`/known/topics/${slug}`, slug, slugs, 'topic')),
    ...(known?.questions ?? []).map((id, index) =>
      unknownQuestion(`/known/questions/${index}`, id, catalogue),
    ),
    ...ownItems.map((item, index) => unknown(`/ownItems/${index}/topic`, item.topic, slugs, 'topic')),
  ];
  return issues.filter((issue) => issue !== undefined);
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
