import { z } from 'zod';
import type { Curriculum } from '../domain/curriculum.ts';
import type { Reference } from '../domain/reference.ts';
import { BLOCKS, QUESTION_LEVELS } from '../domain/taxonomy.ts';
import { civilDate, line, minutes, parts, prose, slug } from './field-types.ts';
import type { Report } from './message.ts';
import { type Page, readPage, type SourceFile, sectionOf } from './page.ts';
import { createRenderer } from './render.ts';

const activity = z.strictObject({
  id: slug.regex(/^act-/, 'must start with `act-`'),
  title: line,
  topic: slug,
  level: z.enum(QUESTION_LEVELS),
  minutes,
  parts: parts.exactOptional(),
  requires: z.array(slug).default([]),
  references: z.array(z.string()).default([]),
  do: prose,
  done: prose,
});

const block = z.strictObject({
  id: z.enum(BLOCKS),
  title: line,
  summary: prose,
  topics: z.array(slug),
  activities: z.array(activity),
});

/** The front matter of `curriculum.md`. */
const curriculumFields = z.strictObject({ title: line, checkedOn: civilDate, blocks: z.array(block) });
export type CurriculumFields = z.output<typeof curriculumFields>;

export function parseCurriculum(source: SourceFile, report: Report): Page<CurriculumFields> {
  return readPage(curriculumFields, source, report);
}

/** The domain value of a page in which the rules found no error. */
export function buildCurriculum(
  page: Page<CurriculumFields>,
  fields: CurriculumFields,
  references: ReadonlyMap<string, Reference>,
): Curriculum {
  const renderer = createRenderer(page, references);
  return {
    title: fields.title,
    blocks: fields.blocks.map((entry) => ({
      ...entry,
      body: renderer.blocks(sectionOf(page, entry.title)?.nodes ?? []),
    })),
    updatedAt: fields.checkedOn,
  };
}
