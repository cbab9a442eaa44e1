import { z } from '@hono/zod-openapi';
import { isCivilDate } from '../domain/civil-date.ts';
import { wrongWord } from '../domain/wrong-word.ts';

/** What a parameter says of itself in the spec. */
interface About<Example = unknown> {
  description: string;
  example: Example;
  /** Whether it is there only for clients that were made for it. */
  deprecated?: boolean;
}

/** Different words that a list has at most. */
export const MOST_WORDS = 50;

const lists = new WeakSet<z.ZodType>();

/** Whether a parameter is a list: sent several times, it is the same list as one with commas. */
export function isList(schema: z.ZodType): boolean {
  return lists.has(schema);
}

/** A comma-separated list out of fixed words; the order and repeats of the words mean nothing. */
export function words<const W extends string>(allowed: readonly W[], about: About) {
  const schema = wordList(allowed).optional().openapi(describeWords(allowed, about));
  lists.add(schema);
  return schema;
}

/** As `words`, and it must be there. */
export function requiredWords<const W extends string>(allowed: readonly W[], about: About) {
  const schema = wordList(allowed).openapi(describeWords(allowed, about));
  lists.add(schema);
  return schema;
}

function wordList<const W extends string>(allowed: readonly W[]) {
  return z.string().transform((text, context) => {
    const list = differentWords(text, context);
    for (const word of list) {
      if ((allowed as readonly string[]).includes(word)) continue;
      const { message, ...params } = wrongWord(allowed, word);
      context.addIssue({ code: 'custom', message, params });
    }
    return list as W[];
  });
}

function describeWords(allowed: readonly string[], about: About) {
  const items = { type: 'string' as const, enum: [...allowed] };
  return { type: 'array' as const, maxItems: MOST_WORDS, items, ...commaList(about) };
}

/**
 * A comma-separated list of words that are data of the content; whether they exist is asked of the catalogue.
 * @param most different words that it has at most.
 */
export function names(about: About, most: number = MOST_WORDS) {
  const schema = z
    .string()
    .transform((text, context) => differentWords(text, context, most))
    .optional()
    .openapi({ type: 'array', maxItems: most, items: { type: 'string' }, ...commaList(about) });
  lists.add(schema);
  return schema;
}

/** One of fixed words. */
export function word<const W extends string>(allowed: readonly W[], about: About<NoInfer<W>>) {
  return z.enum(allowed).openapi({ ...about });
}

/** Decimal digits only: no sign, exponent, fraction, space or other base. */
export function integer(range: { minimum: number; maximum: number }, about: About) {
  const { minimum, maximum } = range;
  return z
    .string()
    .refine((text) => /^\d{1,9}$/.test(text) && Number(text) >= minimum && Number(text) <= maximum, {
      error: `A whole number from ${minimum} to ${maximum} in plain digits is expected.`,
    })
    .transform(Number)
    .openapi({ type: 'integer', ...range, ...about });
}

export function flag(about: About) {
  return z
    .enum(['true', 'false'])
    .transform((text) => text === 'true')
    .openapi({ type: 'boolean', ...about });
}

export function day(about: About) {
  return z
    .string()
    .refine(isCivilDate, { error: 'A date that exists is expected, as YYYY-MM-DD.' })
    .openapi({ format: 'date', ...about });
}

/** An id or slug in a path. */
export function slug(about: About<string>) {
  return z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,127}$/, { error: 'Lower case letters, digits and hyphens are expected.' })
    .openapi({ ...about });
}

/** The id of a release, as a parameter. */
export function releaseParameter(about: { description: string }) {
  return z
    .string()
    .regex(/^r_[0-9a-f]{32}$/, { error: 'A release id is "r_" and 32 hexadecimal digits.' })
    .openapi({ ...about });
}

/** The parameter of every read of content that names a release. */
export const Release = z
  .string()
  .regex(/^r_[0-9a-f]{32}$/, { error: 'A release id is "r_" and 32 hexadecimal digits.' })
  .optional()
  .openapi({
    description:
      'Pins a release, so that the answer never changes: the `release` of an earlier answer. One that is no longer held is a 410.',
  });

function commaList({ deprecated, ...about }: About) {
  return {
    ...about,
    param: { style: 'form', explode: false, ...(deprecated && { deprecated }) },
  } as const;
}

/** One list of those that came as several parameters of one name; an empty one beside others says nothing. */
export function joinLists(texts: readonly string[]): string {
  if (texts.length < 2) return texts.join();
  const words = texts.flatMap(splitWords);
  return (words.some((each) => each !== '') ? words.filter((each) => each !== '') : words).join();
}

/** The words of a list as it was sent: blanks around them and a comma at the end mean nothing. */
export function splitWords(text: string): string[] {
  const all = text.split(',').map((each) => each.trim());
  return all.length > 1 && all.at(-1) === '' ? all.slice(0, -1) : all;
}

/** The different words of a list; none, and an issue, where they are too many. */
function differentWords(text: string, context: z.core.$RefinementCtx, most: number = MOST_WORDS): string[] {
  const list = [...new Set(splitWords(text))].sort();
  if (list.length <= most) return list;
  const message = `At most ${most} different words are taken, and there are ${list.length}.`;
  context.addIssue({ code: 'custom', message, params: { code: 'too_many_values' } });
  return [];
}
