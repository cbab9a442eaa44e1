import { type Issue, MOST_ISSUES } from '../domain/error.ts';
import { nearest } from '../domain/nearest.ts';
import type { Catalogue } from '../domain/ports.ts';
import type { StudyRequestDraft } from '../domain/study-request.ts';

/**
 * What of a request names something that the content does not have: its role, specialisations, topics, questions. The
 * first faults, and one more than are told of where there are more.
 */
export function unknownNames(draft: StudyRequestDraft, catalogue: Catalogue): Issue[] {
  const issues: Issue[] = [];
  for (const issue of findUnknownNames(draft, catalogue)) {
    if (issue) issues.push(issue);
    if (issues.length > MOST_ISSUES) break;
  }
  return issues;
}

function* findUnknownNames(
  { role, specialisations = [], known, ownItems = [] }: StudyRequestDraft,
  catalogue: Catalogue,
): Iterable<Issue | undefined> {
  const roles = catalogue.listRoles().map(({ slug }) => slug);
  const topics = catalogue.listTopics();
  const slugs = topics.map(({ slug }) => slug);
  const special = topics.filter(({ specialisation }) => specialisation).map(({ slug }) => slug);
  if (role !== undefined) yield unknown('/role', role, roles, 'role');
  for (const [index, slug] of specialisations.entries())
    yield unknown(`/specialisations/${index}`, slug, special, 'specialisation');
  for (const slug of Object.keys(known?.topics ?? {}))
    yield unknown(`/known/topics/${slug}`, slug, slugs, 'topic');
  for (const [index, id] of (known?.questions ?? []).entries())
    yield unknownQuestion(`/known/questions/${index}`, id, catalogue);
  for (const [index, item] of ownItems.entries())
    yield unknown(`/ownItems/${index}/topic`, item.topic, slugs, 'topic');
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
