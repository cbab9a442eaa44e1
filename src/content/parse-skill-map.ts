import { z } from 'zod';
import type { CareerLevelSettings } from '../domain/pack-settings.ts';
import type { SkillMap } from '../domain/skill-map.ts';
import { civilDate, line, oneOf, origin, proficiency, prose, slug } from './field-types.ts';
import type { Report } from './message.ts';
import { type Page, readPage, type SourceFile } from './page.ts';
import type { PackNames } from './parse-pack.ts';
import { createRenderer, type Sources } from './render.ts';

const mapEntry = z.strictObject({
  slug,
  name: line,
  topics: z.array(slug),
  note: prose.exactOptional(),
  origin,
});

/** The front matter of `skill-maps/<career-level>.md`. */
const skillMapFields = (names: PackNames) =>
  z.strictObject({
    careerLevel: oneOf(names.careerLevels),
    title: line,
    overall: prose,
    targets: z.record(slug, proficiency),
    focusAreas: z.array(mapEntry),
    skills: z.array(mapEntry.extend({ group: line, target: proficiency })),
    projects: z.array(mapEntry),
    milestones: z.array(mapEntry),
    impactAreas: z.array(mapEntry),
    checkedOn: civilDate,
  });
export type SkillMapFields = z.output<ReturnType<typeof skillMapFields>>;

/** The lists of named entries in a skill map. */
export const ENTRY_LISTS = ['focusAreas', 'skills', 'projects', 'milestones', 'impactAreas'] as const;

export function parseSkillMap(
  names: PackNames,
): (source: SourceFile, report: Report) => Page<SkillMapFields> {
  const fields = skillMapFields(names);
  return (source, report) => readPage(fields, source, report);
}

/** The domain value of a page in which the rules found no error. */
export function buildSkillMap(
  page: Page<SkillMapFields>,
  fields: SkillMapFields,
  sources: Sources,
  careerLevels: readonly CareerLevelSettings[],
): SkillMap {
  const { checkedOn, careerLevel, title, ...rest } = fields;
  const level = careerLevels.find(({ slug }) => slug === careerLevel);
  if (level === undefined) throw new Error('a map of no career level has an error message');
  const { years, levels: questionLevels, adjustmentShare } = level;
  return {
    ...{ careerLevel, title, years, questionLevels, ...rest },
    ...(adjustmentShare === undefined ? {} : { adjustmentShare }),
    body: createRenderer(page, sources).blocks(page.body),
    updatedAt: checkedOn,
  };
}
