import { z } from '@hono/zod-openapi';
import { addFields } from '../domain/add-fields.ts';
import type { TopicSummary } from '../domain/catalogue.ts';
import { placeLinks, questionAddresses } from '../domain/content-address.ts';
import {
  type Answer as DomainAnswer,
  type Question as DomainQuestion,
  type ReadyQuestion,
  showQuestion,
} from '../domain/question.ts';
import type { SearchTier } from '../domain/search.ts';
import { Answer, toAnswer } from './answer.ts';
import {
  Block,
  Day,
  Kind,
  Level,
  Licence,
  Minutes,
  Parts,
  QuestionId,
  RoleWeights,
  TopicSlug,
  Url,
} from './common.ts';
import { Tier } from './found.ts';
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
    topic: TopicSlug,
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
    difficulty: z
      .string()
      .optional()
      .openapi({ description: 'In the words of its authors, where they have such.', example: 'hard' }),
    source: z
      .object({
        name: z.string().openapi({ description: 'What it is called.', example: 'Front-end questions' }),
        url: Url.optional().openapi({ description: 'Where to find it.' }),
      })
      .optional()
      .openapi({ description: 'Where it comes from, where it is from elsewhere.' }),
    licence: Licence.optional(),
    url: Url.openapi({
      description: 'Its address.',
      example: 'https://stepladder.example.org/v1/questions/q01',
    }),
    page: Url.openapi({
      description: 'The page that people read.',
      example: 'https://stepladder.example.org/questions/bias-variance',
    }),
    tier: Tier.optional().openapi({ description: 'With `q`: how well it answers the search.' }),
    topicDetails: Topic.optional().openapi({ description: 'Its topic, with `include=topic`.' }),
    answer: Answer.optional().openapi({ description: 'With `include=answer`.' }),
  })
  .openapi('Question');

export type QuestionField = keyof typeof Question.shape;

/** What comes by other parameters, and then always. */
const INCLUDED = ['tier', 'topicDetails', 'answer'] as const;

/** The names that `fields` may list. */
export const QUESTION_FIELDS = (Object.keys(Question.shape) as QuestionField[]).filter(
  (name): name is Exclude<QuestionField, (typeof INCLUDED)[number]> =>
    !(INCLUDED as readonly string[]).includes(name),
);

/** A question of which only some fields were asked for. */
export const SparseQuestion = Question.partial()
  .required({ id: true })
  .openapi('SparseQuestion', { description: 'With `fields`: `id` and the fields that were asked for.' });

export interface QuestionOptions extends TextForm {
  /** Found by slug, with `include=topic`. */
  topics?: ReadonlyMap<string, TopicSummary> | undefined;
  /** With a search. */
  tier?: SearchTier | undefined;
  /** With `include=answer`. */
  answer?: DomainAnswer | undefined;
}

export function toQuestion(question: DomainQuestion, options: QuestionOptions): z.output<typeof Question> {
  return {
    ...showQuestion(question, (text) => toText(text, options)),
    ...questionAddresses(question, options.publicUrl),
    ...addedFields(question, options),
  };
}

/** As the JSON of `toQuestion`, of one that is ready: whose texts go out as they were written. */
export function writeQuestion(question: ReadyQuestion, options: QuestionOptions): string {
  return addFields(placeLinks(question.json, options.publicUrl), addedFields(question, options));
}

/** What else is said of a question where it was asked for. */
function addedFields({ topic }: Pick<DomainQuestion, 'topic'>, options: QuestionOptions) {
  const { publicUrl, tier, topics, answer } = options;
  const details = topics?.get(topic);
  return {
    ...(tier && { tier }),
    ...(details && { topicDetails: toTopic(details, publicUrl) }),
    ...(answer && { answer: toAnswer(answer, options) }),
  };
}

/** A question with these fields, its id, and what is included. */
export function toSparseQuestion(
  question: DomainQuestion,
  options: QuestionOptions & { fields: readonly QuestionField[] },
): z.output<typeof SparseQuestion> {
  const { id, ...rest } = toQuestion(question, options);
  const wanted = new Set<string>([...options.fields, ...INCLUDED]);
  return { id, ...Object.fromEntries(Object.entries(rest).filter(([name]) => wanted.has(name))) };
}
