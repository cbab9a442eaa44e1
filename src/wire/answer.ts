import { z } from '@hono/zod-openapi';
import type { Answer as DomainAnswer } from '../domain/question.ts';
import { QuestionId } from './common.ts';
import { Reference, toReference } from './reference.ts';
import { Text, type TextForm, toText } from './text.ts';

const RubricRow = z
  .object({
    criterion: Text.openapi({ description: 'What is judged.', example: 'Trade-offs' }),
    weak: Text.openapi({ description: 'A weak answer.', example: 'Names none.' }),
    acceptable: Text.openapi({ description: 'An acceptable one.', example: 'Names one.' }),
    strong: Text.openapi({ description: 'A strong one.', example: 'Weighs two against a number.' }),
  })
  .openapi('RubricRow');

const KeyNumber = z
  .object({
    name: Text.openapi({ description: 'What it counts.', example: 'Parameters of the model' }),
    value: z.number().openapi({ description: 'The figure.', example: 1.12 }),
    unit: z
      .string()
      .optional()
      .openapi({ description: 'Its unit; absent for plain numbers.', example: 'TB' }),
    conditions: Text.optional().openapi({ description: 'When it holds.', example: '16 bytes a parameter' }),
    source: z
      .array(z.string())
      .optional()
      .openapi({ description: 'Keys of references.', example: ['vaswani2017attention'] }),
    formula: z
      .string()
      .optional()
      .openapi({ description: 'How it is computed.', example: '70e9 * 16 / 1e12' }),
  })
  .openapi('KeyNumber');

const CodeSample = z
  .object({
    language: z.string().openapi({ description: 'Its language, or `text`.', example: 'python' }),
    tested: z.boolean().openapi({ description: 'Whether it is run before each release.', example: true }),
    source: z.string().openapi({ description: 'The program.', example: 'print(1)' }),
  })
  .openapi('CodeSample');

const Verdict = z
  .object({
    id: z.string().openapi({ description: 'The id of the choice.', example: 'a' }),
    correct: z.boolean().openapi({ description: 'Whether it is right.', example: true }),
    why: Text.openapi({ description: 'Why it is right or wrong.', example: 'It shrinks the weights.' }),
  })
  .openapi('Verdict');

/** The answer to a question. */
export const Answer = z
  .object({
    questionId: QuestionId,
    choices: z
      .array(Verdict)
      .optional()
      .openapi({ description: 'What is right among the choices of the question, in their order.' }),
    shortAnswer: Text.optional().openapi({
      description: 'Half a minute of speech. It and the next two are always there where `anatomy` is strict.',
    }),
    inBrief: z.array(Text).optional().openapi({ description: 'What to keep when the rest is forgotten.' }),
    answer: Text.optional().openapi({ description: 'The full answer.' }),
    listensFor: Text.optional().openapi({ description: 'What the interviewer listens for.' }),
    rubric: z.array(RubricRow).openapi({ description: 'How to grade oneself.' }),
    commonMistakes: z
      .array(
        z.object({
          mistake: Text.openapi({ description: 'What people say.' }),
          correction: Text.openapi({ description: 'What holds.' }),
        }),
      )
      .openapi({ description: 'What people get wrong.' }),
    followUps: z
      .array(
        z.object({
          question: Text.openapi({ description: 'What may be asked next.' }),
          direction: Text.openapi({ description: 'Where a good answer goes.' }),
        }),
      )
      .openapi({ description: 'Where the interviewer may go from here.' }),
    numbers: z.array(KeyNumber).openapi({ description: 'Figures worth knowing by heart.' }),
    code: z.array(CodeSample).openapi({ description: 'Every piece of code, in order.' }),
    codeNotes: Text.optional().openapi({ description: 'The text around the code.' }),
    limits: Text.optional().openapi({
      description: 'Where experts differ, and what would change the answer.',
    }),
    corrections: Text.optional().openapi({ description: 'What was commonly said, what holds, and why.' }),
    references: z.array(Reference).openapi({ description: 'What it cites, in the order of first citation.' }),
  })
  .openapi('Answer');

export function toAnswer(answer: DomainAnswer, form: TextForm): z.output<typeof Answer> {
  const text = (source: Parameters<typeof toText>[0]) => toText(source, form);
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
