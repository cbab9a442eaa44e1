import { z } from '@hono/zod-openapi';
import type { TopicSummary } from '../domain/catalogue.ts';
import { TopicSlug, Url } from './common.ts';

const count = z.int().min(0);

/** A topic with how many questions it has. */
export const Topic = z
  .object({
    slug: TopicSlug,
    name: z.string().openapi({ description: 'Its name.', example: 'Statistics' }),
    shortName: z
      .string()
      .optional()
      .openapi({ description: 'For places with little room; absent: the name.', example: 'Statistics' }),
    summary: z
      .string()
      .openapi({ description: 'What it is about.', example: 'Estimation, testing, uncertainty.' }),
    buildsOn: z
      .array(TopicSlug)
      .openapi({ description: 'Topics that help before it.', example: ['linear-algebra'] }),
    specialisation: z
      .boolean()
      .openapi({ description: 'Whether a plan may choose it as a specialisation.', example: false }),
    questions: count.openapi({ description: 'How many questions it has.', example: 12 }),
    byLevel: z.record(z.string(), count).openapi({
      description: 'How many at each level; a level without questions is absent.',
      example: { entry: 3 },
    }),
    url: Url.openapi({
      description: 'Its address.',
      example: 'https://stepladder.example.org/v1/topics/statistics',
    }),
  })
  .openapi('Topic');

export function toTopic(topic: TopicSummary, publicUrl: string): z.output<typeof Topic> {
  const { slug, name, shortName, summary, buildsOn, specialisation, questions, byLevel } = topic;
  return {
    slug,
    name,
    ...(shortName !== undefined && { shortName }),
    summary,
    buildsOn,
    specialisation,
    questions,
    byLevel,
    url: `${publicUrl}/v1/topics/${slug}`,
  };
}
