import type { ContentPack } from '../../domain/content-pack.ts';
import type { Guide } from '../../domain/guide.ts';
import type { Material } from '../../domain/material.ts';
import { titleOf } from '../../domain/pack-settings.ts';
import type { Answer, Question } from '../../domain/question.ts';
import type { FoundType } from '../../domain/search.ts';
import { joinedForms } from './words.ts';

/** What the full-text index holds of one thing, by column. */
export interface SearchDocument {
  type: FoundType;
  /** The id of a question or material, the slug of a guide. */
  key: string;
  /** Ids and slugs, and what hyphens join in the title and tags. */
  names: string;
  title: string;
  /** Tags and what else it is filed under. */
  tags: string;
  prompt: string;
  body: string;
  /** What hyphens join in the rest. */
  forms: string;
}

type Texts = Omit<SearchDocument, 'forms'>;

/**
 * Everything that can be searched for. Of more matches than are ranked the first are: guides and materials, which are
 * few, then core questions, then the others, each in the order of `questions`.
 */
export function searchDocuments(pack: ContentPack, questions: ContentPack['questions']): SearchDocument[] {
  const topics = new Map(pack.topics.map(({ slug, name }) => [slug, name]));
  const core = questions.filter(({ question }) => question.core);
  const others = questions.filter(({ question }) => !question.core);
  return [
    ...pack.guides.map(guideTexts),
    ...pack.materials.map((material) => materialTexts(material, topics)),
    ...[...core, ...others].map((each) => questionTexts(each, pack, topics)),
  ].map(withForms);
}

function withForms(texts: Texts): SearchDocument {
  const { names, title, tags, prompt, body } = texts;
  return {
    ...texts,
    names: [names, ...joinedForms(title), ...joinedForms(tags)].join(' '),
    forms: [...new Set(joinedForms(`${prompt}\n${body}`))].join(' '),
  };
}

function guideTexts({ slug, title, summary, items, body }: Guide): Texts {
  return {
    ...{ type: 'guide', key: slug, names: slug, title, tags: '', prompt: summary },
    body: [...items.flatMap(({ name, text }) => [name, text]), body.text].join('\n'),
  };
}

function materialTexts(material: Material, topics: ReadonlyMap<string, string>): Texts {
  const { id, slug, title, kind, topic, tags, round, body } = material;
  return {
    ...{ type: 'material', key: id, names: `${id} ${slug}`, title, prompt: '', body: body.text },
    tags: [...tags, kind, topic, topics.get(topic) ?? '', round ?? ''].join(' '),
  };
}

function questionTexts(
  { question, answer }: ContentPack['questions'][number],
  { settings }: ContentPack,
  topics: ReadonlyMap<string, string>,
): Texts {
  const { id, slug, title, tags, topic, kind, level, skills, prompt } = question;
  return {
    ...{ type: 'question', key: id, names: `${id} ${slug}`, title, prompt: prompt.text },
    tags: [
      ...tags,
      ...[topic, topics.get(topic) ?? ''],
      ...[kind, titleOf(settings.kinds, kind), titleOf(settings.questionLevels, level)],
      ...skills,
    ].join(' '),
    body: questionBody(question, answer),
  };
}

function questionBody(question: Question, answer: Answer): string {
  return [
    answer.shortAnswer?.text ?? '',
    answer.answer?.text ?? '',
    answer.listensFor?.text ?? '',
    ...answer.commonMistakes.flatMap(({ mistake, correction }) => [mistake.text, correction.text]),
    ...answer.followUps.flatMap(({ question: asked, direction }) => [asked.text, direction.text]),
    answer.limits?.text ?? '',
    ...(question.choices ?? []).map(({ text }) => text.text),
    ...(answer.choices ?? []).map(({ why }) => why.text),
    ...(answer.inBrief ?? []).map(({ text }) => text),
  ].join('\n');
}
