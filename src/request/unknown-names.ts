import type { Issue } from '../domain/error.ts';
import { nearest } from '../domain/nearest.ts';
import type { StudyRequestDraft } from '../domain/study-request.ts';

/** What of a content release a request may name. */
export interface ContentNames {
  roles: readonly string[];
  topics: readonly string[];
  /** The topics that can be chosen to go deeper into. */
  specialisations: readonly string[];
  /** Whether a question has this id. */
  hasQuestion(id: string): boolean;
  /** Whether anything that can be studied has this id. */
  hasItem(id: string): boolean;
}

/**
 * What of a request names something that the content does not have: its role, specialisations, topics, questions. An own item
 * may not have an id of the content, for a plan's sessions name both.
 */
export function unknownNames(
  { role, specialisations = [], known, ownItems = [] }: StudyRequestDraft,
  names: ContentNames,
): Issue[] {
  const issues = [
    role === undefined ? undefined : unknown('/role', role, names.roles, 'role'),
    ...specialisations.map((slug, index) =>
      unknown(`/specialisations/${index}`, slug, names.specialisations, 'specialisation'),
    ),
    ...Object.keys(known?.topics ?? {}).map((slug) =>
      unknown(`/known/topics/${slug}`, slug, names.topics, 'topic'),
    ),
    ...(known?.questions ?? []).map((id, index) => unknownQuestion(`/known/questions/${index}`, id, names)),
    ...ownItems.map(({ topic }, index) => unknown(`/ownItems/${index}/topic`, topic, names.topics, 'topic')),
    ...ownItems.map(({ id }, index) => takenId(`/ownItems/${index}/id`, id, names)),
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

function unknownQuestion(pointer: string, id: string, names: ContentNames): Issue | undefined {
  if (names.hasQuestion(id)) return undefined;
  return { pointer, code: 'unknown_value', message: `There is no question with the id "${id}".` };
}

function takenId(pointer: string, id: string, names: ContentNames): Issue | undefined {
  if (!names.hasItem(id)) return undefined;
  return {
    pointer,
    code: 'taken',
    message: `"${id}" is an id of the content; choose another one, such as "own-${id}".`,
  };
}
