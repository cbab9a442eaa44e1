import { z } from '@hono/zod-openapi';
import { BUSY_TITLE_CHARACTERS, type FeedOptions, WHOLE_FEED } from '../domain/calendar-feed.ts';
import { perObject } from '../domain/per-object.ts';
import { MOST_ENTRIES, REMINDER_MINUTES } from '../domain/request-limits.ts';
import { SESSION_KINDS } from '../domain/session.ts';
import { words } from './parameters.ts';

const yesOrNo = (description: string, example: string) =>
  z.enum(['0', '1']).optional().openapi({ description, example });

const ALARMS = `0 for none, or up to ${MOST_ENTRIES.reminders} whole numbers from ${REMINDER_MINUTES.min + 1} to ${REMINDER_MINUTES.max} with commas are expected: minutes before a session.`;

/** What a subscriber may ask of a feed. Calendar programs add parameters of their own, which are ignored. */
export const FeedQuery = z.looseObject({
  alarms: z
    .string()
    .transform((text, context) => readAlarms(text) ?? refuseOption(context))
    .optional()
    .openapi({
      type: 'string',
      description: 'Minutes before a session at which it rings, instead of the plan’s own; `0`: never.',
      example: '1440,15',
    }),
  cancelled: yesOrNo('`0` leaves out what is no longer part of the plan.', '0'),
  done: yesOrNo('`0` leaves out what was marked: done, missed or skipped.', '0'),
  kinds: words(SESSION_KINDS, { description: 'Only these kinds of sessions.', example: ['mock', 'lab'] }),
  titles: z
    .enum(['full', 'short'])
    .optional()
    .openapi({ description: '`short`: what kind of session it is, and no more.', example: 'short' }),
  title: z
    .string()
    .trim()
    .min(BUSY_TITLE_CHARACTERS.min)
    .max(BUSY_TITLE_CHARACTERS.max)
    .optional()
    .openapi({ description: 'What every event of a busy feed is called. Default "Busy".', example: 'Away' }),
  todos: yesOrNo('`1` adds a to-do for each session.', '1'),
});

/** A checked query as the domain has it: the same object for the same one. */
export const toFeedOptions = perObject((query: z.output<typeof FeedQuery>): FeedOptions => {
  const { alarms, cancelled, done, kinds, titles, title, todos } = query;
  return {
    ...(alarms && { alarms }),
    cancelled: cancelled !== '0',
    done: done !== '0',
    ...(kinds && { kinds: SESSION_KINDS.filter((kind) => kinds.includes(kind)) }),
    titles: titles ?? WHOLE_FEED.titles,
    todos: todos === '1',
    busyTitle: title ?? WHOLE_FEED.busyTitle,
  };
});

function readAlarms(text: string): number[] | undefined {
  if (text === '0') return [];
  const minutes = text.split(',').map((word) => (/^[1-9]\d{0,3}$/.test(word) ? Number(word) : Number.NaN));
  const isGood = minutes.every((each) => each <= REMINDER_MINUTES.max);
  if (!isGood || minutes.length > MOST_ENTRIES.reminders) return undefined;
  return [...new Set(minutes)].sort((a, b) => b - a);
}

function refuseOption(context: z.RefinementCtx): never {
  context.addIssue({ code: 'custom', message: ALARMS });
  return z.NEVER;
}
