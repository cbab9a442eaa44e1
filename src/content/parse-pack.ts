import { z } from 'zod';
import { WEEKDAYS } from '../domain/civil-date.ts';
import { ANATOMIES, BLOCK_PARTS, HUES, type PackSettings, RULE_SEVERITIES } from '../domain/pack-settings.ts';
import {
  LOCAL_TIME,
  MINUTES_PER_WEEK,
  MOST_ENTRIES,
  PLAN_WEEKS,
  type Range,
} from '../domain/request-limits.ts';
import type { StudyRequestDraft } from '../domain/study-request.ts';
import { line, minutes, proficiency, slug } from './field-types.ts';
import { type Fields, readFields } from './fields.ts';
import type { Report } from './message.ts';
import type { SourceFile } from './page.ts';

const term = { slug, title: line };
const answerWords = z.tuple([z.int(), z.int()]).exactOptional();
const fieldName = line.max(30, 'must have at most 30 characters').exactOptional();
const years = z.int().min(0, 'must be at least 0');
const share = z.number().positive('must be more than 0').max(1000, 'must be at most 1000');

function within({ min, max }: Range) {
  return z.int().min(min, `must be at least ${min}`).max(max, `must be at most ${max}`);
}

const localTime = z.string().regex(LOCAL_TIME, 'must be a time in quotes, as in `"19:00"`');

/** The request behind the example plan: what of a study request an example needs. */
const example = z.strictObject({
  weeks: within(PLAN_WEEKS),
  timeZone: line,
  careerLevel: slug,
  role: slug,
  specialisations: z.array(slug).max(MOST_ENTRIES.specialisations).exactOptional(),
  rounds: z.array(slug).exactOptional(),
  availability: z
    .array(z.strictObject({ days: z.array(z.enum(WEEKDAYS)).min(1), from: localTime, to: localTime }))
    .min(1, 'must have at least one window'),
  minutesPerWeek: within(MINUTES_PER_WEEK).exactOptional(),
  known: z.strictObject({ topics: z.record(slug, proficiency) }).exactOptional(),
});

/** `pack.yaml`. */
const packFields = z.strictObject({
  id: slug.exactOptional(),
  name: line,
  language: line,
  licence: line.exactOptional(),
  fields: z.strictObject({ topic: fieldName, level: fieldName, kind: fieldName }).exactOptional(),
  languages: z.array(slug).exactOptional(),
  searches: z.array(line).default([]),
  questionLevels: z.array(z.strictObject({ ...term, answerWords })).min(1, 'must have at least one level'),
  careerLevels: z
    .array(
      z.strictObject({
        ...term,
        years: z.strictObject({ from: years, to: years.exactOptional() }),
        levels: z.array(slug).min(1, 'must name at least one level'),
        adjustmentShare: z.number().min(0, 'must be at least 0').max(1, 'must be at most 1').exactOptional(),
      }),
    )
    .min(1, 'must have at least one level'),
  kinds: z
    .array(
      z.strictObject({
        ...term,
        answerWords,
        designLike: z.boolean().exactOptional(),
        inLastWeek: z.boolean().exactOptional(),
      }),
    )
    .min(1, 'must have at least one kind'),
  rounds: z.array(
    z.strictObject({
      ...term,
      minutes: minutes.exactOptional(),
      asks: z
        .strictObject({ kinds: z.array(slug).default([]), topics: z.array(slug).default([]) })
        .exactOptional(),
    }),
  ),
  blocks: z
    .array(
      z.strictObject({
        id: slug,
        title: line,
        short: line.max(3, 'must be at most three letters'),
        part: z.enum(BLOCK_PARTS),
        weeks: z
          .record(z.string().regex(/^[1-9]\d?$/, 'must be a number of weeks, as in `8`'), share)
          .exactOptional(),
        share: share.exactOptional(),
        hue: within({ min: 1, max: HUES }).exactOptional(),
      }),
    )
    .min(1, 'must have at least one block'),
  defaults: z.strictObject({ role: slug, careerLevel: slug }),
  example,
  anatomy: z.enum(ANATOMIES),
  rules: z.record(z.string(), z.enum(RULE_SEVERITIES)).default({}),
});
export type PackFields = z.output<typeof packFields>;

export function parsePack({ file, text }: SourceFile, report: Report): Fields<PackFields> {
  return readFields(packFields, { file, text, firstLine: 1 }, report);
}

/** The domain value of a file in which the rules found no error; hues go round where none are given. */
export function buildSettings(fields: PackFields): PackSettings {
  return {
    ...fields,
    blocks: fields.blocks.map((block, index) => ({ ...block, hue: block.hue ?? (index % HUES) + 1 })),
    example: fields.example as StudyRequestDraft,
  };
}

/** The words that the other files of a pack may use; a list is empty where the file does not say. */
export interface PackNames {
  questionLevels: string[];
  careerLevels: string[];
  kinds: string[];
  rounds: string[];
  blocks: string[];
}

export function packNames({ value }: Fields<PackFields>): PackNames {
  const slugs = (terms: readonly { slug?: string }[] = []) => terms.flatMap((each) => each.slug ?? []);
  return {
    questionLevels: slugs(value.questionLevels),
    careerLevels: slugs(value.careerLevels),
    kinds: slugs(value.kinds),
    rounds: slugs(value.rounds),
    blocks: (value.blocks ?? []).flatMap(({ id }) => id ?? []),
  };
}
