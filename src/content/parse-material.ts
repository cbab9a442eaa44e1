import { z } from 'zod';
import type { Material } from '../domain/material.ts';
import type { Reference } from '../domain/reference.ts';
import { BLOCKS, MATERIAL_KINDS, QUESTION_LEVELS, ROUNDS, VOLATILITIES } from '../domain/taxonomy.ts';
import { citedReferences } from './build-answer.ts';
import { civilDate, line, minutes, parts, proficiency, slug } from './field-types.ts';
import type { Report } from './message.ts';
import { type Page, readPage, type SourceFile } from './page.ts';
import { createRenderer } from './render.ts';

/** The front matter of `materials/{primers,labs,mocks}/<slug>.md`. */
const materialFields = z.strictObject({
  id: slug.regex(/^(primer|lab|mock)-/, 'must start with `primer-`, `lab-` or `mock-`'),
  title: line,
  kind: z.enum(MATERIAL_KINDS),
  topic: slug,
  level: z.enum(QUESTION_LEVELS),
  block: z.enum(BLOCKS),
  minutes,
  parts: parts.exactOptional(),
  requires: z.array(slug).default([]),
  roles: z.record(slug, proficiency).default({}),
  tags: z.array(slug),
  round: z.enum(ROUNDS).exactOptional(),
  checkedOn: civilDate,
  volatility: z.enum(VOLATILITIES),
});
export type MaterialFields = z.output<typeof materialFields>;

export function parseMaterial(source: SourceFile, report: Report): Page<MaterialFields> {
  return readPage(materialFields, source, report);
}

/** The domain value of a page in which the rules found no error. */
export function buildMaterial(
  page: Page<MaterialFields>,
  fields: MaterialFields,
  references: ReadonlyMap<string, Reference>,
): Material {
  const { checkedOn, volatility: _volatility, ...rest } = fields;
  return {
    ...rest,
    slug: page.slug,
    body: createRenderer(page, references).blocks(page.body),
    references: citedReferences(page, references),
    updatedAt: checkedOn,
  };
}
