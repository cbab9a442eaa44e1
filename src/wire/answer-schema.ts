import { z } from '@hono/zod-openapi';
import { QuestionId } from './common.ts';
import { Reference } from './reference.ts';

/** A field that holds a body of text, as what it is for is said; its example is one of a string. */
export type TextField<T extends z.ZodType> = (about: { description: string; example?: string }) => T;

const CodeSample = z
  .object({
    language: z.string().openapi({ description: 'Its language, or `text`.', example: 'python' }),
    tested: z.boolean().openapi({ description: 'Whether it is run before each release.', example: true }),
    source: z.string().openapi({ description: 'The program.', example: 'print(1)' }),
  })
  .openapi('CodeSample');

function rubricRow<T extends z.ZodType>(text: TextField<T>, prefix: string) {
  return z
    .object({
      criterion: text({ description: 'What is judged.', example: 'Trade-offs' }),
      weak: text({ description: 'A weak answer.', example: 'Names none.' }),
      acceptable: text({ description: 'An acceptable one.', example: 'Names one.' }),
      strong: text({ description: 'A strong one.', example: 'Weighs two against a number.' }),
    })
    .openapi(`${prefix}RubricRow`);
}

function keyNumber<T extends z.ZodType>(text: TextField<T>, prefix: string) {
  return z
    .object({
      name: text({ description: 'What it counts.', example: 'Parameters of the model' }),
      value: z.number().openapi({ description: 'The figure.', example: 1.12 }),
      unit: z
        .string()
        .optional()
        .openapi({ description: 'Its unit; absent for plain numbers.', example: 'TB' }),
      conditions: text({ description: 'When it holds.', example: '16 bytes a parameter' }).optional(),
      source: z
        .array(z.string())
        .optional()
        .openapi({ description: 'Keys of references.', example: ['vaswani2017attention'] }),
      formula: z
        .string()
        .optional()
        .openapi({ description: 'How it is computed.', example: '70e9 * 16 / 1e12' }),
    })
    .openapi(`${prefix}KeyNumber`);
}

function verdict<T extends z.ZodType>(text: TextField<T>, prefix: string) {
  return z
    .object({
      id: z.string().openapi({ description: 'The id of the choice.', example: 'a' }),
      correct: z.boolean().openapi({ description: 'Whether it is right.', example: true }),
      why: text({ description: 'Why it is right or wrong.', example: 'It shrinks the weights.' }),
    })
    .openapi(`${prefix}Verdict`);
}

/** The schema of an answer whose bodies are what `text` describes; `prefix` keeps the names of its parts apart. */
export function answerSchema<T extends z.ZodType>(text: TextField<T>, prefix = '') {
  return z
    .object({
      questionId: QuestionId,
      choices: z
        .array(verdict(text, prefix))
        .optional()
        .openapi({ description: 'What is right among the choices of the question, in their order.' }),
      shortAnswer: text({
        description:
          'Half a minute of speech. It and the next two are always there where `anatomy` is strict.',
      }).optional(),
      inBrief: z
        .array(text({ description: 'One point.', example: 'It shrinks the weights.' }))
        .optional()
        .openapi({ description: 'What to keep when the rest is forgotten.' }),
      answer: text({ description: 'The full answer.' }).optional(),
      listensFor: text({ description: 'What the interviewer listens for.' }).optional(),
      rubric: z.array(rubricRow(text, prefix)).openapi({ description: 'How to grade oneself.' }),
      commonMistakes: z
        .array(
          z.object({
            mistake: text({ description: 'What people say.' }),
            correction: text({ description: 'What holds.' }),
          }),
        )
        .openapi({ description: 'What people get wrong.' }),
      followUps: z
        .array(
          z.object({
            question: text({ description: 'What may be asked next.' }),
            direction: text({ description: 'Where a good answer goes.' }),
          }),
        )
        .openapi({ description: 'Where the interviewer may go from here.' }),
      numbers: z.array(keyNumber(text, prefix)).openapi({ description: 'Figures worth knowing by heart.' }),
      code: z.array(CodeSample).openapi({ description: 'Every piece of code, in order.' }),
      codeNotes: text({ description: 'The text around the code.' }).optional(),
      limits: text({
        description: 'Where experts differ, and what would change the answer.',
      }).optional(),
      corrections: text({ description: 'What was commonly said, what holds, and why.' }).optional(),
      references: z
        .array(Reference)
        .openapi({ description: 'What it cites, in the order of first citation.' }),
    })
    .openapi(`${prefix}Answer`);
}
