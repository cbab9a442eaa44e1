import { z } from 'zod';
import type { Material } from '../domain/material.ts';
import { MATERIAL_KINDS, VOLATILITIES } from '../domain/taxonomy.ts';
import { citedReferences } from './build-answer.ts';
import { civilDate, line, minutes, oneOf, parts, proficiency, slug } from './field-types.ts';
import type { Report } from './message.ts';
import { type Page, readPage, type SourceFile } from './page.ts';
import type { PackNames } from './parse-pack.ts';
import { createRenderer, licenceOf, type Sources } from './render.ts';

/** The front matter of `materials/{primers,labs,mocks}/<slug>.md`. */
const materialFields = (names: PackNames) =>
  z.strictObject({
    id: slug.regex(/^(primer|lab|mock)-/, 'must start with `primer-`, `lab-` or `mock-`'),
    title: line,
    kind: z.enum(MATERIAL_KINDS),
    topic: slug,
    level: oneOf(names.questionLevels),
    block: oneOf(names.blocks),
    minutes,
    parts: parts.exactOptional(),
    requires: z.array(slug).default([]),
    roles: z.record(slug, proficiency).default({}),
    tags: z.array(slug),
    round: oneOf(names.rounds).exactOptional(),
    checkedOn: civilDate,
    volatility: z.enum(VOLATILITIES),
    licence: line.exactOptional(),
  });
export type MaterialFields = z.output<ReturnType<typeof materialFields>>;

export function parseMaterial(
  names: PackNames,
): (source: SourceFile, report: Report) => Page<MaterialFields> {
  const fields = materialFields(names);
  return (source, report) => readPage(fields, source, report);
}

/** The domain value of a page in which the rules found no error. */
export function buildMaterial(
  page: Page<MaterialFields>,
  fields: MaterialFields,
  sources: Sources,
): Material {
  const { checkedOn, volatility: _volatility, ...rest } = fields;
  return {
    ...rest,
    ...licenceOf(fields, sources),
    slug: page.slug,
    body: createRenderer(page, sources).blocks(page.body),
    references: citedReferences(page, sources),
    updatedAt: checkedOn,
  };
}
