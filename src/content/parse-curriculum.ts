import { z } from 'zod';
import type { Curriculum } from '../domain/curriculum.ts';
import type { BlockSettings } from '../domain/pack-settings.ts';
import { civilDate, line, minutes, oneOf, parts, prose, slug } from './field-types.ts';
import type { Report } from './message.ts';
import { type Page, readPage, type SourceFile, sectionOf } from './page.ts';
import type { PackNames } from './parse-pack.ts';
import { createRenderer, type Sources } from './render.ts';

const activity = (names: PackNames) =>
  z.strictObject({
    id: slug.regex(/^act-/, 'must start with `act-`'),
    title: line,
    topic: slug,
    level: oneOf(names.questionLevels),
    minutes,
    parts: parts.exactOptional(),
    requires: z.array(slug).default([]),
    references: z.array(z.string()).default([]),
    do: prose,
    done: prose,
  });

const block = (names: PackNames) =>
  z.strictObject({
    id: oneOf(names.blocks),
    summary: prose,
    topics: z.array(slug),
    activities: z.array(activity(names)),
  });

/** The front matter of `curriculum.md`. */
const curriculumFields = (names: PackNames) =>
  z.strictObject({ title: line, checkedOn: civilDate, blocks: z.array(block(names)) });
export type CurriculumFields = z.output<ReturnType<typeof curriculumFields>>;

export function parseCurriculum(
  names: PackNames,
): (source: SourceFile, report: Report) => Page<CurriculumFields> {
  const fields = curriculumFields(names);
  return (source, report) => readPage(fields, source, report);
}

/** The domain value of a page in which the rules found no error. */
export function buildCurriculum(
  page: Page<CurriculumFields>,
  fields: CurriculumFields,
  sources: Sources,
  blocks: readonly BlockSettings[],
): Curriculum {
  const titles = new Map(blocks.map(({ id, title }) => [id, title]));
  const renderer = createRenderer(page, sources);
  return {
    title: fields.title,
    blocks: fields.blocks.map((entry) => {
      const title = titles.get(entry.id) ?? entry.id;
      return { ...entry, title, body: renderer.blocks(sectionOf(page, title)?.nodes ?? []) };
    }),
    updatedAt: fields.checkedOn,
  };
}
