import { z } from '@hono/zod-openapi';
import type { TopicSummary } from '../domain/ports.ts';
import type { Answer as DomainAnswer, Question as DomainQuestion } from '../domain/question.ts';
import { Answer, toAnswer } from './answer.ts';
import {
  Block,
  Day,
  Kind,
  Level,
  Minutes,
  Parts,
  QuestionId,
  RoleWeights,
  TopicSlug,
  Url,
} from './common.ts';
import { Text, type TextForm, toText } from './text.ts';
import { Topic, toTopic } from './topic.ts';

const Choice = z
  .object({
    id: z.string().openapi({ description: 'Its letter, in the order of the choices.', example: 'a' }),
    text: Text.openapi({ description: 'What one may choose.', example: 'It lowers the variance.' }),
  })
  .openapi('Choice');

/** A question; its answer only where it was included. */
export const Question = z
  .object({
    id: z.string().openapi({ description: 'Never reused.', example: 'q01' }),
    slug: z
      .string()
      .openapi({ description: 'Readable, unique over all questions.', example: 'bias-variance' }),
    title: z
      .string()
      .openapi({ description: 'A line that names it.', example: 'The bias-variance trade-off' }),
    prompt: Text.openapi({ description: 'The question as an interviewer would say it.' }),
    choices: z.array(Choice).optional().openapi({
      description: 'What there is to choose from. One or more are right: the answer says which, and why.',
    }),
    level: Level,
    askedFrom: Level.optional().openapi({
      description: 'The earliest level at which it is really asked, where that differs from `level`.',
    }),
    topic: z.union([TopicSlug, Topic]).openapi({
      description: 'The slug of its topic; with `include=topic` the topic itself.',
      example: 'classical-ml',
    }),
    block: Block,
    kind: Kind,
    minutes: Minutes,
    parts: Parts,
    tags: z.array(z.string()).openapi({ description: 'Free words.', example: ['regularisation'] }),
    core: z
      .boolean()
      .openapi({ description: 'Whether it belongs to what everybody should know.', example: true }),
    requires: z
      .array(QuestionId)
      .openapi({ description: 'Ids that must be learned before.', example: ['q02'] }),
    buildsOn: z.array(TopicSlug).openapi({ description: 'Topics that help.', example: ['statistics'] }),
    roles: RoleWeights,
    skills: z
      .array(z.string())
      .openapi({ description: 'Slugs of skills in the skill maps.', example: ['model-evaluation'] }),
    origin: z.enum(['guide', 'new']).openapi({
      description: 'Whether it came from the interview guide the collection began with.',
      example: 'guide',
    }),
    updatedAt: Day.openapi({ description: 'The day on which someone last checked it.' }),
    url: Url.openapi({
      description: 'Its address.',
      example: 'https://stepladder.example.org/v1/questions/q01',
    }),
    answer: Answer.optional().openapi({ description: 'With `include=answer`.' }),
  })
  .openapi('Question');

export type QuestionField = keyof typeof Question.shape;

/** The names that `fields` may list; `answer` comes by `include`. */
export const QUESTION_FIELDS = (Object.keys(Question.shape) as QuestionField[]).filter(
  (name): name is Exclude<QuestionField, 'answer'> => name !== 'answer',
);

/** A question of which only some fields were asked for. */
export const SparseQuestion = Question.partial()
  .required({ id: true })
  .openapi('SparseQuestion', { description: 'With `fields`: `id` and the fields that were asked for.' });

export interface QuestionOptions extends TextForm {
  /** Absent: all. */
  fields?: readonly QuestionField[] | undefined;
  /** Found by slug, with `include=topic`. */
  topics?: ReadonlyMap<string, TopicSummary> | undefined;
  /** Found by id, with `include=answer`. */
  answer?: DomainAnswer | undefined;
}

export function toQuestion(
  question: DomainQuestion,
  options: QuestionOptions,
): z.output<typeof Question> | z.output<typeof SparseQuestion> {
  const { publicUrl, fields, topics, answer } = options;
  const { prompt, choices, volatility: _volatility, ...rest } = question;
  const topic = topics?.get(question.topic);
  const whole: z.output<typeof Question> = {
    ...rest,
    prompt: toText(prompt, options),
    ...(choices && { choices: choices.map(({ id, text }) => ({ id, text: toText(text, options) })) }),
    topic: topic ? toTopic(topic, publicUrl) : question.topic,
    url: `${publicUrl}/v1/questions/${question.id}`,
    ...(answer && { answer: toAnswer(answer, options) }),
  };
  if (!fields) return whole;
  const wanted = (name: string) =>
    name === 'id' || name === 'answer' || (fields as readonly string[]).includes(name);
  return { id: whole.id, ...Object.fromEntries(Object.entries(whole).filter(([name]) => wanted(name))) };
}
