import { z } from '@hono/zod-openapi';
import { BUSY_NAME, LOCAL_TIME } from '../domain/request-limits.ts';
import type { BusyCalendar as DomainBusyCalendar } from '../domain/study-request.ts';
import { Day } from './common.ts';
import { Replanned } from './replanned.ts';

/** The name of an uploaded calendar, as its uploader says it. */
export const BusyName = z
  .string()
  .regex(BUSY_NAME.pattern, { error: 'A name has 1 to 40 lower-case letters, digits and "-".' })
  .openapi({ description: 'The name of the calendar.', example: 'work' });

const utcInstant = (description: string, example: string) =>
  z.string().openapi({ format: 'date-time', description, example });

const Summary = z
  .object({
    name: BusyName,
    count: z.int().min(0).openapi({ description: 'How many times it holds.', example: 42 }),
    from: utcInstant('When the first begins; absent where there is none.', '2026-12-01T09:00:00Z').optional(),
    to: utcInstant('When the last ends; absent where there is none.', '2027-02-01T17:00:00Z').optional(),
    updatedAt: utcInstant('When it was uploaded.', '2026-11-23T10:00:00Z'),
  })
  .openapi('BusyCalendarSummary');

/** A plan's busy calendars, without their times. */
export const BusyCalendarList = z
  .object({ items: z.array(Summary).openapi({ description: 'By name.' }) })
  .openapi('BusyCalendarList');

/** A busy calendar with its times. */
export const BusyCalendar = Summary.extend({
  intervals: z
    .array(
      z.object({
        startsAt: utcInstant('When it begins.', '2026-12-07T18:00:00Z'),
        endsAt: utcInstant('When it ends; exclusive.', '2026-12-07T19:00:00Z'),
      }),
    )
    .openapi({ description: 'When the person is busy by it: sorted, apart from each other, in UTC.' }),
}).openapi('BusyCalendar');

/** A plan with other busy times. */
export const BusyReplanned = Replanned.extend({
  busy: z
    .object({
      count: z
        .int()
        .min(0)
        .openapi({ description: 'How many times the uploaded calendars hold.', example: 42 }),
      ignored: z
        .array(
          z.object({
            calendar: z.string().openapi({ description: 'The calendar that it came in.', example: 'work' }),
            line: z.int().min(1).openapi({ description: 'Its line in the file.', example: 17 }),
            reason: z
              .string()
              .openapi({ description: 'Why it counts for nothing.', example: 'The event has no DTSTART.' }),
          }),
        )
        .openapi({ description: 'What was passed over; everything else was read.' }),
      lost: z
        .array(
          z.object({
            date: Day.openapi({ description: 'A day of the person’s.' }),
            from: z.string().regex(LOCAL_TIME).openapi({ description: 'On their clock.', example: '19:00' }),
            to: z.string().regex(LOCAL_TIME).openapi({ description: 'Exclusive.', example: '21:00' }),
          }),
        )
        .openapi({
          description: 'What of the person’s own time is taken that was free before, from today on.',
        }),
    })
    .openapi({ description: 'What became of the calendars.' }),
}).openapi('BusyReplanned');

export function toBusySummary({ name, intervals, updatedAt }: DomainBusyCalendar): z.output<typeof Summary> {
  const [first, last] = [intervals[0], intervals.at(-1)];
  return {
    name,
    count: intervals.length,
    ...(first && last && { from: first.startsAt, to: last.endsAt }),
    updatedAt,
  };
}
