import { z } from '@hono/zod-openapi';
import { isCivilDate, WEEKDAYS } from '../domain/civil-date.ts';
import type { RequestChange as Change, StudyRequestDraft } from '../domain/study-request.ts';
import { ROUNDS } from '../domain/taxonomy.ts';
import { Target } from './common.ts';
import { Career } from './skill-map.ts';

const CivilDate = z
  .string()
  .refine(isCivilDate, { error: 'A date that exists is expected, as YYYY-MM-DD.' })
  .openapi('CivilDate', {
    format: 'date',
    description: 'A day, without a time or zone.',
    example: '2026-12-24',
  });

const LocalTime = z
  .string()
  .regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, { error: 'A time is expected as HH:MM, from 00:00 to 24:00.' })
  .openapi('LocalTime', { description: '`HH:MM` on a 24-hour wall clock.', example: '19:00' });

const Instant = z.iso
  .datetime({ offset: true, error: 'A moment is expected as RFC 3339 with an offset.' })
  .openapi({ description: 'RFC 3339 with an offset.', example: '2026-12-07T18:00:00-05:00' });

const TimeWindow = z
  .strictObject({
    from: LocalTime,
    to: LocalTime.openapi({ description: 'Exclusive; `24:00` is the end of the day.' }),
  })
  .openapi('TimeWindow');

const AvailabilityWindow = z
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

const OwnItem = z
  .strictObject({
    id: z
      .string()
      .regex(/^own-[a-z0-9-]{1,60}$/, {
        error: 'An own id is "own-" and lower case letters, digits, hyphens.',
      })
      .openapi({ description: 'Yours to choose.', example: 'own-1' }),
    title: z.string().min(1).max(200).openapi({ description: 'What it is.', example: 'Re-read my thesis' }),
    minutes: z.int().min(5).max(600).openapi({ description: 'Minutes it takes.', example: 60 }),
    topic: z.string().openapi({ description: 'The slug of a topic.', example: 'nlp-llm' }),
    url: z
      .url({ protocol: /^https?$/, error: 'A link with http or https is expected.' })
      .max(2000)
      .optional()
      .openapi({ description: 'Where it is.', example: 'https://example.org' }),
  })
  .openapi('OwnItem');

const minutes = (description: string, example: number, range: { min: number; max: number }) =>
  z.int().min(range.min).max(range.max).openapi({ description, example });

/** What a person asks for. Only `timeZone`, `careerLevel` and `availability` are required. */
export const StudyRequest = z
  .strictObject({
    startDate: CivilDate.optional().openapi({
      description: 'The first day. Default: the next Monday.',
      example: '2026-12-01',
    }),
    weeks: z.int().min(8).max(12).optional().openapi({ description: 'How long. Default 12.', example: 10 }),
    interviewDate: CivilDate.optional().openapi({
      description: 'The day of the interview; the plan covers the days before it.',
      example: '2027-02-09',
    }),
    timeZone: z
      .string()
      .min(1)
      .max(64)
      .openapi({ description: 'An IANA zone.', example: 'America/New_York' }),
    careerLevel: Career,
    role: z.string().max(64).optional().openapi({
      description: 'A role, by slug. Default `ml-engineer`.',
      example: 'ml-engineer',
    }),
    specialisations: z
      .array(z.string().max(64))
      .max(2, { error: 'At most two specialisations can be chosen.' })
      .optional()
      .openapi({ description: 'Topics to go deeper into, by slug.', example: ['nlp-llm'] }),
    rounds: z
      .array(z.enum(ROUNDS))
      .max(ROUNDS.length)
      .optional()
      .openapi({
        description: 'The rounds that are expected. Default: all.',
        example: ['coding', 'system-design'],
      }),
    availability: z
      .array(AvailabilityWindow)
      .min(1, { error: 'At least one window is needed.' })
      .max(50)
      .openapi({ description: 'When there is time, every week.' }),
    minutesPerWeek: minutes('At most so many minutes a week. Default: what the windows hold.', 420, {
      min: 30,
      max: 10_080,
    }).optional(),
    sessionMinutes: z
      .strictObject({
        min: minutes('The shortest session, in minutes. Default 30.', 30, { min: 10, max: 480 }).optional(),
        max: minutes('The longest session, in minutes. Default 90.', 90, { min: 10, max: 480 }).optional(),
      })
      .optional()
      .openapi({ description: 'How long one session may be.' }),
    maxMinutesPerDay: minutes('At most so many minutes a day. Default: what the windows hold.', 180, {
      min: 10,
      max: 1440,
    }).optional(),
    exceptions: z
      .array(
        z.strictObject({
          date: CivilDate,
          windows: z.array(TimeWindow).max(24).openapi({ description: 'When there is time on that day.' }),
        }),
      )
      .max(366)
      .optional()
      .openapi({ description: 'Days whose windows replace the weekly ones.' }),
    blackouts: z
      .array(z.strictObject({ from: CivilDate, to: CivilDate }))
      .max(366)
      .optional()
      .openapi({ description: 'Days without study; both ends belong to it.' }),
    known: z
      .strictObject({
        topics: z
          .record(z.string(), Target)
          .optional()
          .openapi({ description: 'Proficiency 0–4 by topic slug.', example: { statistics: 3 } }),
        questions: z
          .array(z.string().max(128))
          .max(2000)
          .optional()
          .openapi({ description: 'Ids of questions that are known.', example: ['q01'] }),
      })
      .optional()
      .openapi({ description: 'What need not be learned again.' }),
    busy: z
      .array(z.strictObject({ startsAt: Instant, endsAt: Instant }))
      .max(5000)
      .optional()
      .openapi({ description: 'Times that are taken.' }),
    ownItems: z.array(OwnItem).max(100).optional().openapi({ description: 'Your own things to study.' }),
    onUnmarked: z.enum(['done', 'missed']).optional().openapi({
      description: 'What an unmarked session counts as after two days. Default done.',
      example: 'done',
    }),
    maxReviewsPerDay: z
      .int()
      .min(0)
      .max(50)
      .optional()
      .openapi({ description: 'At most so many reviews a day. Default 6.', example: 6 }),
    reminderMinutes: minutes('How long before a session its alarm rings. Default 15.', 15, {
      min: 0,
      max: 1440,
    }).optional(),
    seed: z
      .int()
      .min(0)
      .max(2_147_483_647)
      .optional()
      .openapi({ description: 'Another seed is another, equally good plan. Default 1.', example: 1 }),
  })
  .openapi('StudyRequest');

/** A checked body as the domain has it: JSON has no undefined, so an optional field is there or it is not. */
export function toDraft(body: z.output<typeof StudyRequest>): StudyRequestDraft {
  return body as StudyRequestDraft;
}

const { shape } = StudyRequest;
const { shape: sessionMinutes } = shape.sessionMinutes.unwrap();
const { shape: known } = shape.known.unwrap();

/** What of a request can change once there is a plan. Only what has a default can be taken back to it. */
export const RequestChange = z
  .strictObject({
    interviewDate: shape.interviewDate,
    careerLevel: shape.careerLevel.optional(),
    availability: shape.availability.optional(),
    role: shape.role.nullable(),
    specialisations: shape.specialisations.nullable(),
    rounds: shape.rounds.nullable(),
    minutesPerWeek: shape.minutesPerWeek.nullable(),
    sessionMinutes: z
      .strictObject({ min: sessionMinutes.min.nullable(), max: sessionMinutes.max.nullable() })
      .nullish()
      .openapi({ description: 'How long one session may be.' }),
    maxMinutesPerDay: shape.maxMinutesPerDay.nullable(),
    exceptions: shape.exceptions.nullable(),
    blackouts: shape.blackouts.nullable(),
    known: z
      .strictObject({
        topics: z
          .record(z.string(), Target.nullable())
          .nullish()
          .openapi({
            description: 'Proficiency 0–4 by topic slug; topics that are not sent stay.',
            example: { statistics: 3, coding: null },
          }),
        questions: known.questions.nullable(),
      })
      .nullish()
      .openapi({ description: 'What need not be learned again.' }),
    busy: shape.busy.nullable(),
    ownItems: shape.ownItems.nullable(),
    onUnmarked: shape.onUnmarked.nullable(),
    maxReviewsPerDay: shape.maxReviewsPerDay.nullable(),
    reminderMinutes: shape.reminderMinutes.nullable(),
  })
  .openapi('RequestChange', {
    description:
      'A JSON merge patch (RFC 7396) of a request: what is sent replaces what was there, lists as a whole, and `null` takes a field back to its default.',
    example: { interviewDate: '2027-02-16', minutesPerWeek: null },
  });

/** A checked change as the domain has it. */
export function toChange(body: z.output<typeof RequestChange>): Change {
  return body as Change;
}
