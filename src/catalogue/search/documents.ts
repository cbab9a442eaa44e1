import type { ContentPack } from '../../domain/content-pack.ts';
import type { Guide } from '../../domain/guide.ts';
import type { Material } from '../../domain/material.ts';
import { titleOf } from '../../domain/pack-settings.ts';
import { perObject } from '../../domain/per-object.ts';
import type { Answer, Question } from '../../domain/question.ts';
import type { FoundType } from '../../domain/search.ts';
import { compressText } from '../compressed-text.ts';
import { numberOfWord } from './word-numbers.ts';
import { joinedForms, tokenise } from './words.ts';

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
  text: SearchText;
}

/** What a thing itself says, whatever it is filed under. */
interface SearchText {
  prompt: string;
  body: string;
  /** What hyphens join in both. */
  forms: string;
  /** The words of all three, each once, by their numbers. */
  words: Uint32Array;
  /** The body, compressed. */
  stored: Buffer;
}

function searchText(prompt: string, body: string): SearchText {
  const forms = [...new Set(joinedForms(`${prompt}\n${body}`))].join(' ');
  const words = Uint32Array.from(new Set([prompt, body, forms].flatMap(tokenise)), numberOfWord);
  return { prompt, body, forms, words, stored: compressText(body) };
}

/**
 * Everything that can be searched for. Of more matches than are ranked the first are: guides and materials, which are
 * few, then core questions, then the others, each in the order of `questions`.
 */
export function searchDocuments(pack: ContentPack, questions: ContentPack['questions']): SearchDocument[] {
  const topics = new Map(pack.topics.map(({ slug, name }) => [slug, name]));
  const core = questions.filter(({ question }) => question.core);
  const others = questions.filter(({ question }) => !question.core);
  return [
    ...pack.guides.map(guideDocument),
    ...pack.materials.map((material) => materialDocument(material, topics)),
    ...[...core, ...others].map((each) => questionDocument(each, pack, topics)),
  ].map(withJoined);
}

function withJoined(document: SearchDocument): SearchDocument {
  const { names, title, tags } = document;
  return { ...document, names: [names, ...joinedForms(title), ...joinedForms(tags)].join(' ') };
}

function guideDocument(guide: Guide): SearchDocument {
  const { slug, title } = guide;
  return { type: 'guide', key: slug, names: slug, title, tags: '', text: guideText(guide) };
}

const guideText = perObject(({ summary, items, body }: Guide) =>
  searchText(summary, [...items.flatMap(({ name, text }) => [name, text]), body.text].join('\n')),
);

function materialDocument(material: Material, topics: ReadonlyMap<string, string>): SearchDocument {
  const { id, slug, title, kind, topic, tags, round } = material;
  return {
    ...{ type: 'material', key: id, names: `${id} ${slug}`, title, text: materialText(material) },
    tags: [...tags, kind, topic, topics.get(topic) ?? '', round ?? ''].join(' '),
  };
}

const materialText = perObject(({ body }: Material) => searchText('', body.text));

function questionDocument(
  entry: ContentPack['questions'][number],
  { settings }: ContentPack,
  topics: ReadonlyMap<string, string>,
): SearchDocument {
  const { id, slug, title, tags, topic, kind, level, skills } = entry.question;
  return {
    ...{ type: 'question', key: id, names: `${id} ${slug}`, title, text: questionText(entry) },
    tags: [
      ...tags,
      ...[topic, topics.get(topic) ?? ''],
      ...[kind, titleOf(settings.kinds, kind), titleOf(settings.questionLevels, level)],
      ...skills,
    ].join(' '),
  };
}

const questionText = perObject(({ question, answer }: ContentPack['questions'][number]) =>
  searchText(question.prompt.text, questionBody(question, answer)),
);

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
