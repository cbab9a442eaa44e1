import { z } from 'zod';
import { isCivilDate } from '../domain/civil-date.ts';
import { compareText } from '../domain/compare-text.ts';
import { perObject } from '../domain/per-object.ts';
import type { Reference } from '../domain/reference.ts';
import { line, url } from './field-types.ts';
import { type Fields, readFields } from './fields.ts';
import type { Report } from './message.ts';
import type { SourceFile } from './page.ts';

/** Types of work that count as primary (https://docs.citationstyles.org/en/stable/specification.html#appendix-iii-types). */
const PRIMARY_TYPES: readonly string[] = [
  'article',
  'article-journal',
  'book',
  'chapter',
  'legislation',
  'paper-conference',
  'report',
  'standard',
  'thesis',
];

const name = z.union(
  [z.strictObject({ literal: line }), z.strictObject({ family: line, given: line.exactOptional() })],
  'must be `{ family, given }` or `{ literal }`',
);

const DATE = 'must be one date, as in `[[2017]]` or `[[2017, 6, 12]]`';

const dateParts = z
  .array(z.int())
  .min(1, DATE)
  .max(3, DATE)
  .refine(
    isDayOf,
    'must be a date that exists, from the year 1000 to 2100, as in `[2017]` or `[2017, 6, 12]`',
  );

/** Whether a year, or a year with its month and day, is one in which a source of today can have appeared. */
function isDayOf([year = 0, month = 1, day = 1]: number[]): boolean {
  const padded = [month, day].map((part) => String(part).padStart(2, '0'));
  return year >= 1000 && year <= 2100 && isCivilDate([year, ...padded].join('-'));
}

/** `references.yaml`: CSL records. */
const referencesFields = z.strictObject({
  references: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower case letters, digits and hyphens'),
      type: z.enum([
        ...PRIMARY_TYPES,
        'webpage',
        'post-weblog',
        'software',
        'dataset',
        'motion_picture',
        'post',
        'speech',
      ]),
      title: line,
      author: z.array(name).min(1, 'must name at least one author'),
      issued: z.strictObject({
        'date-parts': z.array(dateParts).length(1, DATE),
      }),
      'container-title': line.exactOptional(),
      publisher: line.exactOptional(),
      DOI: line.exactOptional(),
      number: line.exactOptional(),
      URL: url,
      genre: line.exactOptional(),
    }),
  ),
});
export type ReferencesFields = z.output<typeof referencesFields>;

export function parseReferences({ file, text }: SourceFile, report: Report): Fields<ReferencesFields> {
  return readFields(referencesFields, { file, text, firstLine: 1 }, report);
}

/** Whether a record is a primary source: a work of its own, or the official documentation of one. */
export function isPrimary(record: { type?: string; genre?: string }): boolean {
  if (record.type === 'webpage') return record.genre === 'documentation';
  return record.type !== undefined && PRIMARY_TYPES.includes(record.type);
}

/** In the order of their keys. */
export const buildReferences = perObject(({ references }: ReferencesFields): Reference[] =>
  references.map(buildReference).sort((a, b) => compareText(a.key, b.key)),
);

function buildReference(record: ReferencesFields['references'][number]): Reference {
  return {
    key: record.id,
    title: record.title,
    authors: record.author.map((author) =>
      'literal' in author ? author.literal : [author.family, author.given].filter(Boolean).join(', '),
    ),
    year: record.issued['date-parts'][0]?.[0] ?? 0,
    url: record.URL,
    type: record.type,
    primary: isPrimary(record),
    ...(record['container-title'] === undefined ? {} : { containerTitle: record['container-title'] }),
    ...(record.publisher === undefined ? {} : { publisher: record.publisher }),
    ...(record.DOI === undefined ? {} : { doi: record.DOI }),
    ...(record.number === undefined ? {} : { number: record.number }),
  };
}
