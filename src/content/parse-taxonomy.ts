import { z } from 'zod';
import { line, prose, slug } from './field-types.ts';
import { type Fields, readFields } from './fields.ts';
import type { Report } from './message.ts';
import type { SourceFile } from './page.ts';

/** Two or three of them fit a title of 60 characters. */
const MOST_SHORT_CHARACTERS = 20;

/** `topics.yaml`. */
const topicsFields = z.strictObject({
  topics: z.array(
    z.strictObject({
      slug,
      name: line,
      shortName: line
        .max(MOST_SHORT_CHARACTERS, `must have at most ${MOST_SHORT_CHARACTERS} characters`)
        .optional(),
      summary: prose,
      buildsOn: z.array(slug),
      specialisation: z.boolean().default(false),
    }),
  ),
  /** Ids of what is no longer there. */
  retired: z.array(slug).default([]),
});
export type TopicsFields = z.output<typeof topicsFields>;

/** `roles.yaml`. */
const rolesFields = z.strictObject({
  roles: z.array(
    z.strictObject({
      slug,
      name: line,
      summary: prose,
      adjustments: z.record(slug, z.int().min(-4, 'must be at least -4').max(4, 'must be at most 4')),
    }),
  ),
});
export type RolesFields = z.output<typeof rolesFields>;

export function parseTopics({ file, text }: SourceFile, report: Report): Fields<TopicsFields> {
  return readFields(topicsFields, { file, text, firstLine: 1 }, report);
}

export function parseRoles({ file, text }: SourceFile, report: Report): Fields<RolesFields> {
  return readFields(rolesFields, { file, text, firstLine: 1 }, report);
}
