import { z } from '@hono/zod-openapi';
import { isCivilDate, WEEKDAYS } from '../domain/civil-date.ts';
import {
  LOCAL_TIME,
  MOST_CHARACTERS,
  MOST_ENTRIES,
  OWN_ITEM_ID,
  OWN_ITEM_MINUTES,
  OWN_ITEM_TITLE_CHARACTERS,
  type Range,
  REMINDER_MINUTES,
} from '../domain/request-limits.ts';

export const CivilDate = z
  .string()
  .refine(isCivilDate, { error: 'A date that exists is expected, as YYYY-MM-DD.' })
  .openapi('CivilDate', {
    format: 'date',
    description: 'A day, without a time or zone.',
    example: '2026-12-24',
  });

export const LocalTime = z
  .string()
  .regex(LOCAL_TIME, { error: 'A time is expected as HH:MM, from 00:00 to 24:00.' })
  .openapi('LocalTime', { description: '`HH:MM` on a 24-hour wall clock.', example: '19:00' });

export const Instant = z.iso
  .datetime({ offset: true, error: 'A moment is expected as RFC 3339 with an offset.' })
  .openapi({ description: 'RFC 3339 with an offset.', example: '2026-12-07T18:00:00-05:00' });

export const TimeWindow = z
  .strictObject({
    from: LocalTime,
    to: LocalTime.openapi({ description: 'Exclusive; `24:00` is the end of the day.' }),
  })
  .openapi('TimeWindow');

export const AvailabilityWindow = z
  .strictObject({
    days: z
      .array(z.enum(WEEKDAYS))
      .min(1, { error: 'At least one day is needed.' })
      .max(7)
      .openapi({ description: 'Days of the week.', example: ['mon', 'wed'] }),
    from: LocalTime,
    to: LocalTime,
  })
  .openapi('AvailabilityWindow');

/** A whole number within a range, which its fault names. */
export function wholeNumber({ min, max }: Range, description: string, example: number) {
  const error = `A whole number from ${min} to ${max} is expected.`;
  return z.int({ error }).min(min, { error }).max(max, { error }).openapi({ description, example });
}

const PLAIN_LINK =
  'A link with http or https is expected, without user name and password, other letters than ASCII percent-encoded.';

/** Minutes before a session, in any order. */
export function reminderList(description: string, example: number[]) {
  const error = `A whole number from ${REMINDER_MINUTES.min + 1} to ${REMINDER_MINUTES.max} is expected.`;
  return z
    .array(
      z
        .int({ error })
        .min(REMINDER_MINUTES.min + 1, { error })
        .max(REMINDER_MINUTES.max, { error }),
    )
    .max(MOST_ENTRIES.reminders, { error: `At most ${MOST_ENTRIES.reminders} reminders can be set.` })
    .openapi({ description, example });
}

export const OwnItem = z
  .strictObject({
    id: z
      .string()
      .regex(OWN_ITEM_ID, { error: 'An own id has 1 to 40 letters, digits, "-" and "_".' })
      .openapi({
        description: 'Yours to choose; no item of the content may have it.',
        example: 'own-1',
      }),
    title: z
      .string()
      .min(OWN_ITEM_TITLE_CHARACTERS.min)
      .max(OWN_ITEM_TITLE_CHARACTERS.max)
      .refine((title) => title.trim() !== '', { error: 'A title is expected, and this one is blank.' })
      .openapi({ description: 'What it is.', example: 'Re-read my thesis' }),
    minutes: wholeNumber(OWN_ITEM_MINUTES, 'Minutes it takes.', 60),
    topic: z.string().openapi({ description: 'The slug of a topic.', example: 'nlp-llm' }),
    url: z
      .string()
      .max(MOST_CHARACTERS.url)
      .refine(isPlainLink, { error: PLAIN_LINK })
      .optional()
      .openapi({ format: 'uri', description: 'Where it is.', example: 'https://example.org' }),
  })
  .openapi('OwnItem');

/** It goes into calendars and pages as it is: programs read odd characters differently, and a password is nobody's business. */
function isPlainLink(text: string): boolean {
  if (!/^https?:\/\/[!-~]+$/i.test(text) || !URL.canParse(text)) return false;
  const { username, password } = new URL(text);
  return username === '' && password === '';
}
