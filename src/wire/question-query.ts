import { z } from '@hono/zod-openapi';
import {
  FACET_MODES,
  QUESTION_FACETS,
  QUESTION_SORTS,
  type QuestionSort,
  SAMPLE_STRATA,
} from '../domain/catalogue-query.ts';
import { day, flag, integer, names, Release, requiredWords, word, words } from './parameters.ts';
import { QUESTION_FIELDS } from './question.ts';
import { Citations, Format } from './text.ts';

const SORTS = QUESTION_SORTS.flatMap((sort) => [sort, `-${sort}`] as const) as (
  | QuestionSort
  | `-${QuestionSort}`
)[];
const MOST_MINUTES = 10_000;

/** On an operation that answers whole questions: leads to the one that answers parts of them. */
export const Fields = words(QUESTION_FIELDS, {
  description: 'Leads (308) to the operation for sparse questions: ask that at once.',
  example: ['title', 'level'],
  deprecated: true,
});

export const SparseFields = requiredWords(QUESTION_FIELDS, {
  description: 'Only these fields; `id` always comes along.',
  example: ['title', 'level'],
});

/** Ids of a list at most; as many as a page has. */
const MOST_IDS = 100;
/** Questions that a sample leaves out at most. */
const MOST_EXCLUDED = 250;

export const Include = words(['answer', 'topic'], {
  description: 'What to add: `answer` the answer, `topic` the topic as `topicDetails`.',
  example: ['answer'],
});

/** Everything that `GET /v1/questions` understands. */
export const QuestionListQuery = z
  .strictObject({
    ids: names(
      {
        description:
          'These questions, by id or slug, up to 100 in one page. Those that are not there are named in `missing`.',
        example: ['q01', 'q02'],
      },
      MOST_IDS,
    ),
    level: names({
      description: 'Any of these levels.',
      example: ['entry', 'intermediate'],
    }),
    topic: names({ description: 'Any of these topics, by slug.', example: ['statistics'] }),
    kind: names({ description: 'Any of these kinds.', example: ['concept'] }),
    role: names({
      description: 'Questions that matter to any of these roles, by slug.',
      example: ['ml-engineer'],
    }),
    block: names({
      description: 'Any of these blocks of the curriculum.',
      example: ['fundamentals'],
    }),
    tag: names({ description: 'Any of these tags.', example: ['sql', 'metrics'] }),
    tagAll: names({ description: 'All of these tags.', example: ['sql'] }),
    core: flag({
      description: 'Only what everybody should know, or only the rest.',
      example: true,
    }).optional(),
    minMinutes: integer(
      { minimum: 0, maximum: MOST_MINUTES },
      { description: 'At least so many minutes.', example: 10 },
    ).optional(),
    maxMinutes: integer(
      { minimum: 0, maximum: MOST_MINUTES },
      { description: 'At most so many minutes.', example: 30 },
    ).optional(),
    updatedSince: day({ description: 'Checked on this day or later.', example: '2026-11-01' }).optional(),
    q: z.string().optional().openapi({
      description:
        'Full text, best first: what has all the words, or other words for them; then words one or two slips away; then, where little was found, any of the words. `"in quotes"` stand together, `-word` is not wanted, the last word may be unfinished. Any string is a valid query.',
      example: 'gradient vanish',
    }),
    sort: word(SORTS, {
      description:
        'The order; `-` means descending. Default `relevance` with `q`, else `id`; `id` is always the last key.',
      example: '-updatedAt',
    }).optional(),
    limit: integer(
      { minimum: 1, maximum: MOST_IDS },
      { description: 'How many a page: 20, or with `ids` all of them, where nothing is said.', example: 20 },
    ).optional(),
    cursor: z.string().min(1, { error: 'A cursor is never empty.' }).optional().openapi({
      description: 'Where to go on: `nextCursor` of the page before, with the same filters and order.',
    }),
    fields: Fields,
    include: Include,
    format: Format,
    citations: Citations,
    count: word(['exact'], { description: 'Adds `total`.', example: 'exact' }).optional(),
    facets: words(QUESTION_FACETS, {
      description: 'Adds how many of the questions have each value of these.',
      example: ['level', 'topic'],
    }),
    facetMode: word(FACET_MODES, {
      description:
        'Which questions a facet counts: those that all filters leave (`and`, the default), or those that the other filters leave (`or`), so that a reader sees what another value would add.',
      example: 'or',
    }).optional(),
    release: Release,
  })
  .refine((query) => query.sort === undefined || !query.sort.endsWith('relevance') || isSearch(query.q), {
    path: ['sort'],
    error: 'There is no relevance without q. Add q, or sort by something else.',
  })
  .refine(
    ({ minMinutes, maxMinutes }) =>
      minMinutes === undefined || maxMinutes === undefined || minMinutes <= maxMinutes,
    { path: ['maxMinutes'], error: 'maxMinutes is less than minMinutes.' },
  );

export type QuestionListQuery = z.output<typeof QuestionListQuery>;

/** Everything that `GET /v1/questions/sparse` understands. */
export const SparseListQuery = QuestionListQuery.safeExtend({ fields: SparseFields });

/** Whether `q` asks for anything: blanks alone do not. */
export function isSearch(q: string | undefined): q is string {
  return q !== undefined && q.trim() !== '';
}

const { level, topic, kind, role, block, tag, tagAll, core, minMinutes, maxMinutes } =
  QuestionListQuery.shape;

/** Everything that `GET /v1/questions/sample` understands. */
export const QuestionSampleQuery = z.strictObject({
  n: integer(
    { minimum: 1, maximum: 100 },
    { description: 'How many, as far as there are.', example: 5 },
  ).default(10),
  seed: z
    .string()
    .regex(/^[\w.:-]{1,64}$/, {
      error: 'One to 64 letters, digits and signs out of "_", "-", ".", ":" are expected.',
    })
    .default('1')
    .openapi({
      description: 'The same seed draws the same questions of a release: a day, a name, a number.',
      example: '2026-11-30',
    }),
  stratify: word(SAMPLE_STRATA, {
    description: 'Takes turns between levels or topics, so that each has as many as the others.',
    example: 'topic',
  }).optional(),
  exclude: names(
    {
      description:
        'Not these, by id or slug, up to 250: what a reader has seen. One that is not there is no fault.',
      example: ['q01', 'q02'],
    },
    MOST_EXCLUDED,
  ),
  ...{ level, topic, kind, role, block, tag, tagAll, core, minMinutes, maxMinutes },
  include: words(['answer'], { description: 'Adds the answers.', example: ['answer'] }),
  format: Format,
  citations: Citations,
  release: Release,
});
