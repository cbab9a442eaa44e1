import { z } from 'zod';
import type { Reference } from '../domain/reference.ts';
import type { SkillMap } from '../domain/skill-map.ts';
import { CAREER_LEVELS, QUESTION_LEVELS } from '../domain/taxonomy.ts';
import { civilDate, line, origin, proficiency, prose, slug } from './field-types.ts';
import type { Report } from './message.ts';
import { type Page, readPage, type SourceFile } from './page.ts';
import { createRenderer } from './render.ts';

const years = z.int().min(0, 'must be at least 0');

const mapEntry = z.strictObject({
  slug,
  name: line,
  topics: z.array(slug),
  note: prose.exactOptional(),
  origin,
});

/** The front matter of `skill-maps/<career-level>.md`. */
const skillMapFields = z.strictObject({
  careerLevel: z.enum(CAREER_LEVELS),
  title: line,
  years: z.strictObject({ from: years, to: years.exactOptional() }),
  questionLevels: z.array(z.enum(QUESTION_LEVELS)).min(1, 'must name at least one level'),
  overall: prose,
  targets: z.record(slug, proficiency),
  focusAreas: z.array(mapEntry),
  skills: z.array(mapEntry.extend({ group: line, target: proficiency })),
  projects: z.array(mapEntry),
  milestones: z.array(mapEntry),
  impactAreas: z.array(mapEntry),
  checkedOn: civilDate,
});
export type SkillMapFields = z.output<typeof skillMapFields>;

/** The lists of named entries in a skill map. */
export const ENTRY_LISTS = ['focusAreas', 'skills', 'projects', 'milestones', 'impactAreas'] as const;

export function parseSkillMap(source: SourceFile, report: Report): Page<SkillMapFields> {
  return readPage(skillMapFields, source, report);
}

/** The domain value of a page in which the rules found no error. */
export function buildSkillMap(
  page: Page<SkillMapFields>,
  fields: SkillMapFields,
  references: ReadonlyMap<string, Reference>,
): SkillMap {
  const { checkedOn, ...rest } = fields;
  return { ...rest, body: createRenderer(page, references).blocks(page.body), updatedAt: checkedOn };
}
