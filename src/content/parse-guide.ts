import { z } from 'zod';
import type { Guide } from '../domain/guide.ts';
import { VOLATILITIES } from '../domain/taxonomy.ts';
import { citedReferences } from './build-answer.ts';
import { civilDate, line, minutes, oneOf, origin, prose, slug } from './field-types.ts';
import type { Report } from './message.ts';
import { type Page, readPage, type SourceFile } from './page.ts';
import type { PackNames } from './parse-pack.ts';
import { createRenderer, licenceOf, type Sources } from './render.ts';

/** The front matter of `guides/<slug>.md`. */
export const guideFields = (names: PackNames) =>
  z.strictObject({
    title: line,
    summary: prose,
    checkedOn: civilDate,
    volatility: z.enum(VOLATILITIES),
    licence: line.exactOptional(),
    order: z.int().exactOptional(),
    items: z.array(
      z.strictObject({
        slug,
        name: line,
        text: prose,
        minutes: minutes.exactOptional(),
        round: oneOf(names.rounds).exactOptional(),
        origin,
      }),
    ),
  });
export type GuideFields = z.output<ReturnType<typeof guideFields>>;

export function parseGuide(names: PackNames): (source: SourceFile, report: Report) => Page<GuideFields> {
  const fields = guideFields(names);
  return (source, report) => readPage(fields, source, report);
}

/** The domain value of a page in which the rules found no error. */
export function buildGuide(page: Page<GuideFields>, fields: GuideFields, sources: Sources): Guide {
  return {
    slug: page.slug,
    title: fields.title,
    summary: fields.summary,
    items: fields.items,
    body: createRenderer(page, sources).blocks(page.body),
    references: citedReferences(page, sources),
    updatedAt: fields.checkedOn,
    ...licenceOf(fields, sources),
  };
}
