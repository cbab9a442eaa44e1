import { z } from 'zod';
import { line } from './field-types.ts';
import { type Fields, readFields } from './fields.ts';
import type { Report } from './message.ts';
import type { SourceFile } from './page.ts';

const MOST_LISTED = 2000;

function bounded<T extends z.ZodType>(entry: T) {
  return z.array(entry).max(MOST_LISTED, `must have at most ${MOST_LISTED} entries`).default([]);
}

/** `synonyms.yaml`. */
const synonymsFields = z.strictObject({
  stopWords: bounded(line),
  endings: bounded(z.tuple([line, line], 'must be the two ends of a word')),
  synonyms: bounded(z.array(line).min(2, 'must have at least two words or phrases')),
  narrower: bounded(
    z.strictObject({ word: line, finds: z.array(line).min(1, 'must have at least one word or phrase') }),
  ),
});
export type SynonymsFields = z.output<typeof synonymsFields>;

export function parseSynonyms({ file, text }: SourceFile, report: Report): Fields<SynonymsFields> {
  return readFields(synonymsFields, { file, text, firstLine: 1 }, report);
}
