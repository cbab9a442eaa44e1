import { z } from '@hono/zod-openapi';
import {
  ANATOMIES,
  BLOCK_PARTS,
  fieldNames,
  HUES,
  type PackSettings,
  packId,
} from '../domain/pack-settings.ts';
import { Block, Career, Kind, Level, ReleaseId, Round, TopicSlug } from './common.ts';

const title = z.string().openapi({ description: 'What people read in its place.', example: 'Coding' });

const Years = z
  .object({
    from: z.number().openapi({ description: 'At least.', example: 2 }),
    to: z.number().optional().openapi({ description: 'At most; absent where there is no end.', example: 5 }),
  })
  .openapi({ description: 'Typical years of experience.' });

const Weeks = z.record(z.string(), z.number()).openapi({
  description: 'How many weeks it lasts in plans of so many weeks; lengths between them are interpolated.',
  example: { 8: 1.5, 12: 2 },
});

const PackBlock = z
  .object({
    id: Block,
    title,
    short: z.string().openapi({ description: 'Two or three letters, for pictures.', example: 'Fu' }),
    part: z.enum(BLOCK_PARTS).openapi({ description: 'What it is for in a plan.', example: 'foundation' }),
    weeks: Weeks.optional(),
    share: z.number().optional().openapi({
      description: 'Its share of a plan beside the shares of the others, where blocks have no `weeks`.',
      example: 2,
    }),
    hue: z
      .int()
      .min(1)
      .max(HUES)
      .openapi({ description: 'Which of the hues of pictures it has.', example: 1 }),
  })
  .openapi('PackBlock');

const PackRound = z
  .object({
    slug: Round,
    title,
    minutes: z.int().min(1).optional().openapi({ description: 'How long it usually takes.', example: 60 }),
    asks: z
      .object({
        kinds: z.array(Kind).openapi({ description: 'Kinds of question.' }),
        topics: z.array(TopicSlug).openapi({ description: 'Topics.' }),
      })
      .optional()
      .openapi({ description: 'What it usually asks.' }),
  })
  .openapi('PackRound');

/** What the pack calls things, in their order: the values that levels, kinds, rounds and blocks have elsewhere. */
export const Pack = z
  .object({
    id: z.string().openapi({ description: 'By which it is told from another pack.', example: 'chefs' }),
    name: z.string().openapi({ description: 'The interviews it prepares for.', example: 'Chef interviews' }),
    language: z.string().openapi({ description: 'A language tag (BCP 47).', example: 'en' }),
    licence: z.string().optional().openapi({ description: 'Of the content.', example: 'CC-BY-4.0' }),
    fields: z
      .object({
        topic: z.string().openapi({ description: 'As in "Topic".', example: 'Cuisine' }),
        level: z.string().openapi({ description: 'As in "Level".', example: 'Grade' }),
        kind: z.string().openapi({ description: 'As in "Kind".', example: 'Task' }),
      })
      .openapi({ description: 'What pages call the fields that questions are browsed by.' }),
    anatomy: z.enum(ANATOMIES).openapi({
      description:
        'Whether each answer has every section of the house form, or those that its authors wrote.',
      example: 'strict',
    }),
    questionLevels: z
      .array(z.object({ slug: Level, title }))
      .openapi({ description: 'How deep questions go, easiest first.' }),
    careerLevels: z
      .array(
        z.object({
          slug: Career,
          title,
          years: Years,
          questionLevels: z.array(Level).openapi({ description: 'The levels of question that are asked.' }),
        }),
      )
      .openapi({ description: 'Where people stand, earliest first.' }),
    kinds: z.array(z.object({ slug: Kind, title })).openapi({ description: 'What questions ask one to do.' }),
    rounds: z.array(PackRound).openapi({ description: 'The rounds of an interview, in their order.' }),
    blocks: z.array(PackBlock).openapi({ description: 'In the order in which a plan goes through them.' }),
    defaults: z
      .object({
        role: z.string().openapi({ description: 'By slug.', example: 'ml-engineer' }),
        careerLevel: Career,
      })
      .openapi({ description: 'What a request for a plan means where it names none.' }),
    release: ReleaseId,
  })
  .openapi('Pack');

export function toPack(settings: PackSettings, release: string): z.output<typeof Pack> {
  const { name, language, licence, anatomy, rounds, blocks, defaults } = settings;
  return {
    ...{ id: packId(settings), name, language, anatomy, rounds, blocks, defaults, release },
    fields: fieldNames(settings),
    ...(licence === undefined ? {} : { licence }),
    questionLevels: settings.questionLevels.map(({ slug, title }) => ({ slug, title })),
    careerLevels: settings.careerLevels.map(({ slug, title, years, levels }) => ({
      ...{ slug, title, years },
      questionLevels: levels,
    })),
    kinds: settings.kinds.map(({ slug, title }) => ({ slug, title })),
  };
}
