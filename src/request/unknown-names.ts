import { type Issue, MOST_ISSUES } from '../domain/error.ts';
import { nearest } from '../domain/nearest.ts';
import type { StudyRequestDraft } from '../domain/study-request.ts';

/** What of a content release a request may name. */
export interface ContentNames {
  careerLevels: readonly string[];
  roles: readonly string[];
  rounds: readonly string[];
  topics: readonly string[];
  /** The topics that can be chosen to go deeper into. */
  specialisations: readonly string[];
  /** Whether a question has this id. */
  hasQuestion(id: string): boolean;
  /** Whether anything that can be studied has this id. */
  hasItem(id: string): boolean;
}

/**
 * What of a request names something that the content does not have: its career level, role, rounds, specialisations, topics, questions. An own item
 * may not have an id of the content, for a plan's sessions name both. The first faults, and one more than are told of where
 * there are more.
 */
export function unknownNames(draft: StudyRequestDraft, names: ContentNames): Issue[] {
  const issues: Issue[] = [];
  for (const issue of findUnknownNames(draft, names)) {
    if (issue) issues.push(issue);
    if (issues.length > MOST_ISSUES) break;
  }
  return issues;
}

function* findUnknownNames(
  { careerLevel, role, rounds = [], specialisations = [], known, ownItems = [] }: StudyRequestDraft,
  names: ContentNames,
): Iterable<Issue | undefined> {
  yield unknown('/careerLevel', careerLevel, names.careerLevels, 'career level');
  if (role !== undefined) yield unknown('/role', role, names.roles, 'role');
  for (const [index, slug] of specialisations.entries())
    yield unknown(`/specialisations/${index}`, slug, names.specialisations, 'specialisation');
  for (const [index, round] of rounds.entries())
    yield unknown(`/rounds/${index}`, round, names.rounds, 'round');
  for (const slug of Object.keys(known?.topics ?? {}))
    yield unknown(`/known/topics/${slug}`, slug, names.topics, 'topic');
  for (const [index, id] of (known?.questions ?? []).entries())
    yield unknownQuestion(`/known/questions/${index}`, id, names);
  for (const [index, { id, topic }] of ownItems.entries()) {
    yield unknown(`/ownItems/${index}/topic`, topic, names.topics, 'topic');
    yield takenId(`/ownItems/${index}/id`, id, names);
  }
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
