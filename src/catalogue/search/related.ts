import type { Question } from '../../domain/question.ts';
import { tokenise } from './words.ts';

/** Questions that each is related to at most. */
const MOST_RELATED = 8;
/** A trait of more questions tells nothing, and would cost the square of their number. */
const MOST_SHARING = 500;
/** How much a rare trait that two questions share counts, by its kind. */
const SHARES = { tag: 3, title: 1, topic: 0.5, skill: 0.3 };
/** Learning one before the other binds two questions more than any one trait. */
const REQUIRED_SHARE = 8;

/**
 * The ids of the questions nearest to each, nearest first, by what they share: tags, words of the title, topic and
 * skills, each weighed by its rarity (the logarithm of how many questions there are for one that has it), over the root
 * of all that the other is about; and by what they require. Ties go to the earlier question.
 */
export function relateQuestions(
  questions: readonly Question[],
  stopWords: ReadonlySet<string>,
): Map<string, string[]> {
  const traits = questions.map((question) => traitsOf(question, stopWords));
  const holders = new Map<string, number[]>();
  for (const [index, each] of traits.entries()) {
    for (const trait of each.keys()) {
      const known = holders.get(trait);
      if (known) known.push(index);
      else holders.set(trait, [index]);
    }
  }
  const weigh = (trait: string, share: number) =>
    share * Math.log(questions.length / (holders.get(trait)?.length ?? 1));
  const sizes = traits.map((each) =>
    Math.sqrt(1 + [...each].reduce((sum, [trait, share]) => sum + weigh(trait, share), 0)),
  );
  const required = requirementsOf(questions);
  return new Map(
    questions.map(({ id }, index) => {
      const scores = new Map((required[index] ?? []).map((other) => [other, REQUIRED_SHARE]));
      for (const [trait, share] of traits[index] ?? []) {
        const sharing = holders.get(trait) ?? [];
        if (sharing.length > MOST_SHARING) continue;
        for (const other of sharing) scores.set(other, (scores.get(other) ?? 0) + weigh(trait, share));
      }
      scores.delete(index);
      return [id, nearestOf(scores, sizes).flatMap((other) => questions[other]?.id ?? [])];
    }),
  );
}

/** `relateQuestions`, which an edit that changes nothing of what questions share is not asked again. */
export function openRelations(): typeof relateQuestions {
  let last: { shared: string; related: Map<string, string[]> } | undefined;
  return (questions, stopWords) => {
    const shared = JSON.stringify([
      questions.map(({ id, tags, title, topic, skills, requires }) => [
        ...[id, tags, title, topic, skills, requires],
      ]),
      [...stopWords],
    ]);
    if (last?.shared !== shared) last = { shared, related: relateQuestions(questions, stopWords) };
    return last.related;
  };
}

/** What a question is about, with how much it counts. */
function traitsOf(question: Question, stopWords: ReadonlySet<string>): Map<string, number> {
  const { tags, title, topic, skills } = question;
  return new Map([
    ...skills.map((skill) => [`skill ${skill}`, SHARES.skill] as const),
    [`topic ${topic}`, SHARES.topic],
    ...tokenise(title)
      .filter((word) => word.length > 1 && !stopWords.has(word))
      .map((word) => [`title ${word}`, SHARES.title] as const),
    ...tags.map((tag) => [`tag ${tag}`, SHARES.tag] as const),
  ]);
}

/** By place: the places of the questions that each requires or is required by. */
function requirementsOf(questions: readonly Question[]): number[][] {
  const places = new Map(questions.map(({ id }, index) => [id, index]));
  const bound = questions.map((): number[] => []);
  for (const [index, { requires }] of questions.entries()) {
    for (const id of requires) {
      const other = places.get(id);
      if (other === undefined) continue;
      bound[index]?.push(other);
      bound[other]?.push(index);
    }
  }
  return bound;
}

function nearestOf(scores: ReadonlyMap<number, number>, sizes: readonly number[]): number[] {
  return [...scores]
    .map(([other, score]) => ({ other, score: score / (sizes[other] ?? 1) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.other - b.other)
    .slice(0, MOST_RELATED)
    .map(({ other }) => other);
}
