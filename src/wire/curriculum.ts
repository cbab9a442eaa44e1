import { z } from '@hono/zod-openapi';
import type { Activity as DomainActivity, CurriculumBlock as DomainBlock } from '../domain/curriculum.ts';
import type { StudyItem } from '../domain/study-item.ts';
import { Block, Day, Level, Minutes, Parts, ReleaseId, TopicSlug } from './common.ts';
import { Text, type TextForm, toText } from './text.ts';

const Activity = z
  .object({
    id: z.string().openapi({ description: 'Never reused.', example: 'act-kmeans' }),
    title: z.string().openapi({ description: 'Its title.', example: 'Write k-means' }),
    topic: TopicSlug,
    level: Level,
    minutes: Minutes,
    parts: Parts,
    requires: z.array(z.string()).openapi({ description: 'Ids that come before.', example: ['q01'] }),
    references: z
      .array(z.string())
      .openapi({ description: 'Keys of references.', example: ['macqueen1967methods'] }),
    do: z.string().openapi({ description: 'What to do.', example: 'Write k-means with numpy only.' }),
    done: z
      .string()
      .openapi({ description: 'How one knows it is done.', example: 'It recovers three clusters.' }),
  })
  .openapi('Activity');

const BlockItem = z
  .object({
    id: z.string().openapi({ description: 'The id of the question, material or activity.', example: 'q01' }),
    kind: z
      .enum(['question', 'primer', 'lab', 'mock', 'activity'])
      .openapi({ description: 'What it is.', example: 'question' }),
    title: z.string().openapi({ description: 'Its title.', example: 'The bias-variance trade-off' }),
    minutes: Minutes,
  })
  .openapi('BlockItem');

const CurriculumBlock = z
  .object({
    id: Block,
    title: z.string().openapi({ description: 'Its title.', example: 'Fundamentals' }),
    summary: z
      .string()
      .openapi({ description: 'What it is for.', example: 'Statistics and classical learning.' }),
    weeks: z
      .object({
        from: z.int().min(1).openapi({ description: 'The first week.', example: 1 }),
        to: z.int().min(1).openapi({ description: 'The last week.', example: 2 }),
      })
      .openapi({ description: 'Its place in a plan of twelve weeks.' }),
    topics: z.array(TopicSlug).openapi({ description: 'The topics that feed it.', example: ['statistics'] }),
    items: z.array(BlockItem).openapi({ description: 'Everything that belongs to it, by id.' }),
    minutes: z.int().min(0).openapi({ description: 'Minutes of all its items together.', example: 1260 }),
    activities: z.array(Activity).openapi({ description: 'What to do beside the questions.' }),
    body: Text.openapi({ description: 'The block in prose.' }),
  })
  .openapi('CurriculumBlock');

/** The blocks in order. */
export const Curriculum = z
  .object({
    title: z.string().openapi({ description: 'Its title.', example: 'Twelve weeks' }),
    blocks: z.array(CurriculumBlock).openapi({ description: 'In order.' }),
    updatedAt: Day.openapi({ description: 'The day on which someone last checked it.' }),
    release: ReleaseId,
  })
  .openapi('Curriculum');

/**
 * @param weeks its first and last week in a plan of twelve.
 * @param items everything a plan can be made of.
 */
export function toCurriculumBlock(
  block: DomainBlock,
  weeks: { from: number; to: number },
  items: readonly StudyItem[],
  form: TextForm,
): z.output<typeof CurriculumBlock> {
  const own = items.flatMap(({ id, kind, title, minutes, block: of }) =>
    of === block.id && kind !== 'own' ? [{ id, kind, title, minutes }] : [],
  );
  return {
    id: block.id,
    title: block.title,
    summary: block.summary,
    weeks,
    topics: block.topics,
    items: own,
    minutes: own.reduce((sum, item) => sum + item.minutes, 0),
    activities: block.activities.map(toActivity),
    body: toText(block.body, form),
  };
}

function toActivity(activity: DomainActivity): z.output<typeof Activity> {
  return activity;
}
