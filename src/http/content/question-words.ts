import type { Catalogue } from '../../domain/catalogue.ts';
import { MOST_WORDS, splitWords } from '../../wire/parameters.ts';
import type { HttpDeps } from '../deps.ts';
import type { OtherQueryFaults } from '../protocol/input.ts';
import { checkWords, findWordFaults, type WordCheck } from './open-release.ts';

/** The parameters of a list of questions whose words are the pack's. */
const PACK_WORDS = {
  level: (catalogue) => catalogue.getSettings().questionLevels.map(({ slug }) => slug),
  kind: (catalogue) => catalogue.getSettings().kinds.map(({ slug }) => slug),
  block: (catalogue) => catalogue.getSettings().blocks.map(({ id }) => id),
  topic: (catalogue) => catalogue.listTopics().map(({ slug }) => slug),
  role: (catalogue) => catalogue.listRoles().map(({ slug }) => slug),
  tag: (catalogue) => catalogue.listTags(),
  tagAll: (catalogue) => catalogue.listTags(),
} satisfies Record<string, (catalogue: Catalogue) => string[]>;

type PackWords = Partial<Record<keyof typeof PACK_WORDS, readonly string[] | undefined>>;

/** @throws AppError `malformed` as `checkWords`. */
export function checkQuestionWords(catalogue: Catalogue, query: PackWords): void {
  checkWords(...wordChecks(catalogue, query));
}

/** What of a query that is wrong elsewhere names words that the pack does not have. */
export function questionWordFaults({ catalogue }: Pick<HttpDeps, 'catalogue'>): OtherQueryFaults {
  return (query) => {
    // A list that is too long is refused for that alone.
    const lists = Object.entries(query).map(([name, text]) => [name, splitWords(text)] as const);
    const words = Object.fromEntries(lists.filter(([, { length }]) => length <= MOST_WORDS));
    return findWordFaults(...wordChecks(catalogue.current(), words));
  };
}

function wordChecks(catalogue: Catalogue, query: PackWords): WordCheck[] {
  return Object.entries(PACK_WORDS).map(([name, allowed]) => [
    name,
    query[name as keyof typeof PACK_WORDS],
    () => allowed(catalogue),
    name === 'topic' ? (word) => findTopicOf(catalogue, word) : undefined,
  ]);
}

/** Longer words are no names of topics. */
const MOST_LETTERS = 40;

/** The topic of the question that a word finds first, by what it or its synonyms say: `cnn` is a matter of vision. */
function findTopicOf(catalogue: Catalogue, word: string): string | undefined {
  if (word.length > MOST_LETTERS) return undefined;
  const { items, tiers } = catalogue.listQuestions({ q: word.replaceAll('-', ' '), limit: 1 });
  const [first] = items;
  const tier = first && tiers?.get(first.id);
  return tier === 'all-words' || tier === 'synonyms' ? first?.topic : undefined;
}
