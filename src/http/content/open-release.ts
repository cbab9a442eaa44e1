import type { Catalogue, HeldRelease } from '../../domain/catalogue.ts';
import { AppError, type Issue, MOST_ISSUES } from '../../domain/error.ts';
import { nearest } from '../../domain/nearest.ts';
import { wrongWord } from '../../domain/wrong-word.ts';
import type { QuestionOptions } from '../../wire/question.ts';
import type { HttpDeps } from '../deps.ts';
import { summarise } from '../protocol/input.ts';
import { type TextQuery, textForm } from './text-form.ts';

/** The release that a read of content is answered from. */
export interface OpenedRelease {
  catalogue: Catalogue;
  release: string;
  /** Whether the request named it. */
  pinned: boolean;
}

/** Faults that every read of content can meet. */
export const CONTENT_ERRORS = ['gone', 'unavailable'] as const;

/** @throws AppError `gone` where the release that is asked for is not held; `unavailable` where there is none. */
export function openRelease(deps: Pick<HttpDeps, 'catalogue'>, asked: string | undefined): OpenedRelease {
  if (asked === undefined) {
    const catalogue = deps.catalogue.current();
    return { catalogue, release: catalogue.release().id, pinned: false };
  }
  return { catalogue: openHeldRelease(deps, 'release', asked), release: asked, pinned: true };
}

/** A held release and its file. @throws AppError as `openHeldRelease`. */
export function findHeldRelease(
  deps: Pick<HttpDeps, 'catalogue'>,
  parameter: string,
  asked: string,
): HeldRelease {
  const held = deps.catalogue.listReleases();
  const found = held.find(({ release }) => release.id === asked);
  if (found) return found;
  throw notHeld(deps, parameter, held);
}

/** @throws AppError `gone` where the release that a parameter names is not held; `unavailable` where there is none. */
export function openHeldRelease(
  deps: Pick<HttpDeps, 'catalogue'>,
  parameter: string,
  asked: string,
): Catalogue {
  const found = deps.catalogue.findRelease(asked);
  if (found) return found;
  throw notHeld(deps, parameter, deps.catalogue.listReleases());
}

function notHeld(
  deps: Pick<HttpDeps, 'catalogue'>,
  parameter: string,
  held: readonly HeldRelease[],
): AppError {
  const allowed = held.map(({ release }) => release.id);
  const message = `This release is not held. The current one is ${deps.catalogue.current().release().id}.`;
  return new AppError('gone', message, { issues: [{ parameter, code: 'release', message, allowed }] });
}

/** Words of a parameter, and which there are in the pack. */
export type WordCheck = readonly [
  parameter: string,
  words: readonly string[] | undefined,
  allowed: () => string[],
  /** What may be meant by a word that is near none of them. */
  suggest?: ((word: string) => string | undefined) | undefined,
];

/**
 * Checks words that are data of the content pack: levels, topics, roles, tags.
 * @throws AppError `malformed` with an issue for each of the first words that the pack does not know.
 */
export function checkWords(...checks: readonly WordCheck[]): void {
  const issues = findWordFaults(...checks);
  if (issues.length > 0) throw new AppError('malformed', summarise(issues), { issues });
}

/** An issue for each of the first words that the pack does not know. */
export function findWordFaults(...checks: readonly WordCheck[]): Issue[] {
  const issues: Issue[] = [];
  for (const [parameter, words, allowed, suggest] of checks) {
    if (words === undefined) continue;
    const known = allowed();
    const wrong = words.filter((word) => !known.includes(word)).slice(0, MOST_ISSUES + 1 - issues.length);
    for (const [index, word] of wrong.entries()) {
      const fault = wrongWord(known, word);
      // A suggestion costs a search, so the first wrong word alone gets one.
      const didYouMean = fault.didYouMean ?? (index === 0 ? suggest?.(word) : undefined);
      issues.push({ parameter, ...fault, ...(didYouMean !== undefined && { didYouMean }) });
    }
  }
  return issues;
}

/** The fault of an id or slug that nothing has, with the nearest of `known` where those are few enough to list. */
export function notFound(
  noun: string,
  parameter: string,
  sent: string,
  known: readonly string[] = [],
): AppError {
  const message = `There is no ${noun} "${sent}".`;
  const didYouMean = nearest(sent, known);
  const issue: Issue = {
    parameter,
    code: 'not_found',
    message,
    ...(known.length > 0 && { allowed: known }),
    ...(didYouMean !== undefined && { didYouMean }),
  };
  return new AppError('not_found', message, { issues: [issue] });
}

/** What is sent along with a question, by its id, and in which format. */
export function findIncluded(
  deps: Pick<HttpDeps, 'publicUrl'>,
  catalogue: Catalogue,
  query: TextQuery & { include?: readonly ('answer' | 'topic')[] | undefined },
): (id: string) => QuestionOptions {
  const { include } = query;
  const form = textForm(deps, catalogue, query);
  const topics = include?.includes('topic')
    ? new Map(catalogue.listTopics().map((topic) => [topic.slug, topic]))
    : undefined;
  return (id) => ({
    ...form,
    topics,
    answer: include?.includes('answer') ? catalogue.findAnswer(id) : undefined,
  });
}

/** What people call each topic, by slug. */
export function nameTopics(catalogue: Catalogue): Map<string, string> {
  return new Map(catalogue.listTopics().map(({ slug, name }) => [slug, name]));
}
