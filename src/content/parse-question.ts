import { z } from 'zod';
import type { Anatomy } from '../domain/pack-settings.ts';
import type { Answer, Question } from '../domain/question.ts';
import { VOLATILITIES } from '../domain/taxonomy.ts';
import { buildAnswer } from './build-answer.ts';
import { buildChoices } from './choices.ts';
import {
  civilDate,
  line,
  minutes,
  oneOf,
  origin,
  parts,
  proficiency,
  questionId,
  slug,
  url,
} from './field-types.ts';
import type { Report } from './message.ts';
import { type Page, readPage, type SourceFile, sectionOf } from './page.ts';
import type { PackNames } from './parse-pack.ts';
import { createRenderer, licenceOf, type Sources } from './render.ts';

/** The front matter of `questions/<topic>/<slug>.md`. */
const questionFields = (names: PackNames) =>
  z.strictObject({
    id: questionId,
    title: line,
    level: oneOf(names.questionLevels),
    askedFrom: oneOf(names.questionLevels).exactOptional(),
    topic: slug,
    block: oneOf(names.blocks),
    kind: oneOf(names.kinds),
    minutes,
    parts: parts.exactOptional(),
    tags: z.array(slug),
    core: z.boolean(),
    requires: z.array(questionId),
    buildsOn: z.array(slug),
    roles: z.record(slug, proficiency),
    skills: z.array(slug),
    origin,
    volatility: z.enum(VOLATILITIES),
    checkedOn: civilDate,
    difficulty: line.exactOptional(),
    source: z.strictObject({ name: line, url: url.exactOptional() }).exactOptional(),
    licence: line.exactOptional(),
  });
export type QuestionFields = z.output<ReturnType<typeof questionFields>>;

/** The same where the anatomy is open: what can be left out means nothing in particular. */
const openFields = (names: PackNames) =>
  questionFields(names).extend({
    tags: z.array(slug).default([]),
    core: z.boolean().default(true),
    requires: z.array(questionId).default([]),
    buildsOn: z.array(slug).default([]),
    roles: z.record(slug, proficiency).default({}),
    skills: z.array(slug).default([]),
    origin: origin.default('new'),
    volatility: z.enum(VOLATILITIES).default('medium'),
  });

export function parseQuestion(
  names: PackNames,
  anatomy: Anatomy,
): (source: SourceFile, report: Report) => Page<QuestionFields> {
  const fields = anatomy === 'open' ? openFields(names) : questionFields(names);
  return (source, report) => readPage(fields, source, report);
}

/** The domain values of a page in which the rules found no error. */
export function buildQuestion(
  page: Page<QuestionFields>,
  fields: QuestionFields,
  sources: Sources,
): { question: Question; answer: Answer } {
  const { checkedOn, ...rest } = fields;
  const renderer = createRenderer(page, sources);
  const prompt = renderer.blocks(sectionOf(page, 'Question')?.nodes ?? []);
  const choices = buildChoices(page, renderer);
  return {
    question: {
      ...rest,
      ...licenceOf(fields, sources),
      slug: page.slug,
      prompt,
      ...(choices && { choices }),
      updatedAt: checkedOn,
    },
    answer: buildAnswer(page, fields.id, renderer, sources),
  };
}
