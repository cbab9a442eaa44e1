import { z } from '@hono/zod-openapi';
import { MOST_CHARACTERS } from '../domain/request-limits.ts';

/** Fields that several resources share, each with its meaning. */
export const ReleaseId = z
  .string()
  .regex(/^r_[0-9a-f]{32}$/)
  .openapi({
    description: 'The release that this was read from: the same content has the same id anywhere.',
    example: 'r_0123456789abcdef0123456789abcdef',
  });

export const Url = z.string().openapi({ format: 'uri' });

export const Day = z.string().openapi({ format: 'date', example: '2026-11-23' });

export const Licence = z
  .string()
  .openapi({ description: 'Of this text; absent where its authors say none.', example: 'CC-BY-4.0' });

export const TopicSlug = z.string().openapi({ description: 'The slug of a topic.', example: 'statistics' });

export const QuestionId = z.string().openapi({ description: 'The id of a question.', example: 'q01' });

export const Level = z.string().openapi('QuestionLevel', {
  description: 'How deep a question goes: one of `questionLevels` of `GET /v1/pack`, easiest first.',
  example: 'intermediate',
});

export const Kind = z.string().openapi('QuestionKind', {
  description: 'What it asks one to do: one of `kinds` of `GET /v1/pack`.',
  example: 'concept',
});

export const Career = z.string().max(MOST_CHARACTERS.slug).openapi('CareerLevel', {
  description: 'Where a person stands: one of `careerLevels` of `GET /v1/pack`.',
  example: 'mid',
});

export const Round = z.string().max(MOST_CHARACTERS.slug).openapi('Round', {
  description: 'An interview round: one of `rounds` of `GET /v1/pack`.',
  example: 'coding',
});

export const Block = z.string().openapi('BlockId', {
  description: 'A block of the curriculum: one of `blocks` of `GET /v1/pack`.',
  example: 'fundamentals',
});

export const Target = z.int().min(0).max(4).openapi({
  description: 'Proficiency: 0 none needed, 1 aware, 2 working, 3 independent, 4 leads.',
  example: 3,
});

export const RoleWeights = z.record(z.string(), Target).openapi({
  description: 'How much it matters for each role, 0–4, by role slug.',
  example: { 'ml-engineer': 3 },
});

export const Minutes = z.int().min(1).openapi({ description: 'Minutes of the first pass.', example: 15 });

export const Parts = z
  .array(z.int().min(1))
  .optional()
  .openapi({
    description: 'How it may be split over sessions: minutes that add up to `minutes`.',
    example: [50, 50],
  });

/**
 * What every list answers. `nextCursor: null` is the only mark of the end.
 * @param name of the whole in the spec, `more` included.
 * @param more what this list says beyond that.
 */
export function listOf<T extends z.ZodType, M extends z.ZodRawShape = Record<never, never>>(
  item: T,
  name: string,
  more: M = {} as M,
) {
  return z
    .object({
      items: z.array(item).openapi({ description: 'The entries, in order.' }),
      nextCursor: z
        .string()
        .nullable()
        .openapi({ description: 'Pass it as `cursor` for the next page; null at the end.', example: null }),
      release: ReleaseId,
      ...more,
    })
    .openapi(name);
}

/** A whole number of things, from 0 on. */
export function countSchema(description: string, example: number) {
  return z.int().min(0).openapi({ description, example });
}
