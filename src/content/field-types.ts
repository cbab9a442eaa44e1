import { z } from 'zod';
import { isCivilDate } from '../domain/civil-date.ts';

/** The kinds of value that front matter is made of. A message completes "`field` is …: it …". */

export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower case letters, digits and single hyphens');

export const questionId = z.string().regex(/^q\d{2,}$/, 'must be `q` and two or more digits, as in `q07`');

export const line = z
  .string()
  .regex(/^\S(.*\S)?$/, 'must be one line of text without spaces around it')
  .max(200, 'must have at most 200 characters');

export const prose = z.string().trim().min(1, 'must not be empty');

export const civilDate = z.string().refine(isCivilDate, 'must be a date that exists, as in `2026-11-23`');

export const minutes = z.int().min(1, 'must be at least 1').max(6000, 'must be at most 6000');

/** How a long item may be split: at least two parts; the rule `parts` adds them up. */
export const parts = z.array(minutes).min(2, 'must have at least two parts');

/** One of the pack's words; any word where the pack does not say which there are, for then its own file is at fault. */
export function oneOf(names: readonly string[]): z.ZodType<string> {
  return names.length === 0 ? slug : z.enum(names);
}

/** 0–4. */
export const proficiency = z.literal([0, 1, 2, 3, 4]);

export const origin = z.enum(['guide', 'new']);

export const url = z
  .string()
  .refine(
    (text) => /^https?:\/\/[^\s/]+\S*$/.test(text) && URL.canParse(text),
    'must be a full http or https address',
  );
