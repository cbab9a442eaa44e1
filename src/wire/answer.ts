import type { z } from '@hono/zod-openapi';
import type { Answer as DomainAnswer } from '../domain/question.ts';
import type { RichText } from '../domain/rich-text.ts';
import { answerSchema } from './answer-schema.ts';
import { toReference } from './reference.ts';
import { Ast, Text, type TextForm, toText, toTree } from './text.ts';

/** The answer to a question. */
export const Answer = answerSchema((about) => Text.openapi(about));

/** The answer to a question, its bodies as trees. */
export const AnswerTree = answerSchema(({ description }) => Ast.openapi({ description }), 'Ast');

export function toAnswer(answer: DomainAnswer, form: TextForm): z.output<typeof Answer> {
  return mapTexts(answer, (text) => toText(text, form));
}

export function toAnswerTree(answer: DomainAnswer, publicUrl: string): z.output<typeof AnswerTree> {
  return mapTexts(answer, (text) => toTree(text, publicUrl));
}

/** An answer with each body of text as `text` makes it. */
function mapTexts<T>(answer: DomainAnswer, text: (source: RichText) => T) {
  return {
    questionId: answer.questionId,
    ...(answer.choices && { choices: answer.choices.map((each) => ({ ...each, why: text(each.why) })) }),
    ...(answer.shortAnswer && { shortAnswer: text(answer.shortAnswer) }),
    ...(answer.inBrief && { inBrief: answer.inBrief.map(text) }),
    ...(answer.answer && { answer: text(answer.answer) }),
    ...(answer.listensFor && { listensFor: text(answer.listensFor) }),
    rubric: answer.rubric.map((row) => ({
      criterion: text(row.criterion),
      weak: text(row.weak),
      acceptable: text(row.acceptable),
      strong: text(row.strong),
    })),
    commonMistakes: answer.commonMistakes.map(({ mistake, correction }) => ({
      mistake: text(mistake),
      correction: text(correction),
    })),
    followUps: answer.followUps.map(({ question, direction }) => ({
      question: text(question),
      direction: text(direction),
    })),
    numbers: answer.numbers.map(({ name, conditions, ...rest }) => ({
      name: text(name),
      ...rest,
      ...(conditions && { conditions: text(conditions) }),
    })),
    code: answer.code,
    ...(answer.codeNotes && { codeNotes: text(answer.codeNotes) }),
    ...(answer.limits && { limits: text(answer.limits) }),
    ...(answer.corrections && { corrections: text(answer.corrections) }),
    references: answer.references.map(toReference),
  };
}
