import { z } from '@hono/zod-openapi';
import { isCivilDate, WEEKDAYS } from '../domain/civil-date.ts';
import {
  LOCAL_TIME,
  MAX_MINUTES_PER_DAY,
  MINUTES_PER_WEEK,
  MOST_CHARACTERS,
  MOST_ENTRIES,
  OWN_ITEM_ID,
  OWN_ITEM_MINUTES,
  OWN_ITEM_TITLE_CHARACTERS,
  PLAN_WEEKS,
  type Range,
  RECOMMENDED_WEEKS,
  REMINDER_MINUTES,
  REVIEWS_PER_DAY,
  SEED,
  SESSION_MINUTES,
} from '../domain/request-limits.ts';
import type { RequestChange as Change, StudyRequestDraft } from '../domain/study-request.ts';
import { Career, Round, Target } from './common.ts';

export const CivilDate = z
  .string()
  .refine(isCivilDate, { error: 'A date that exists is expected, as YYYY-MM-DD.' })
  .openapi('CivilDate', {
    format: 'date',
    description: 'A day, without a time or zone.',
    example: '2026-12-24',
  });

const LocalTime = z
  .string()
  .regex(LOCAL_TIME, { error: 'A time is expected as HH:MM, from 00:00 to 24:00.' })
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

/** A whole number within a range, which its fault names. */
function wholeNumber({ min, max }: Range, description: string, example: number) {
  const error = `A whole number from ${min} to ${max} is expected.`;
  return z.int({ error }).min(min, { error }).max(max, { error }).openapi({ description, example });
}

const PLAIN_LINK =
  'A link with http or https is expected, without user name and password, other letters than ASCII percent-encoded.';

/** Minutes before a session, in any order. */
function reminderList(description: string, example: number[]) {
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

const OwnItem = z
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

/** What a person asks for. Only `timeZone`, `careerLevel` and `availability` are required. */
export const StudyRequest = z
  .strictObject({
    startDate: CivilDate.optional().openapi({
      description: 'The first day. Default: the next Monday, or sooner where the interview is near.',
      example: '2026-12-01',
    }),
    weeks: wholeNumber(
      PLAN_WEEKS,
      `How long; ${RECOMMENDED_WEEKS.min} to ${RECOMMENDED_WEEKS.max} are best. Default ${RECOMMENDED_WEEKS.max}.`,
      10,
    ).optional(),
    interviewDate: CivilDate.optional().openapi({
      description: 'The day of the interview; the plan covers the days before it.',
      example: '2027-02-09',
    }),
    timeZone: z
      .string()
      .min(1)
      .max(MOST_CHARACTERS.timeZone)
      .openapi({ description: 'An IANA zone.', example: 'America/New_York' }),
    careerLevel: Career,
    role: z.string().max(MOST_CHARACTERS.slug).optional().openapi({
      description: 'A role, by slug. Default: `defaults.role` of `GET /v1/pack`.',
      example: 'ml-engineer',
    }),
    specialisations: z
      .array(z.string().max(MOST_CHARACTERS.slug))
      .max(MOST_ENTRIES.specialisations, {
        error: `At most ${MOST_ENTRIES.specialisations} specialisations can be chosen.`,
      })
      .optional()
      .openapi({ description: 'Topics to go deeper into, by slug.', example: ['nlp-llm'] }),
    rounds: z
      .array(Round)
      .max(MOST_ENTRIES.rounds)
      .optional()
      .openapi({
        description:
          'The rounds that are expected: they steer what is learned, and which mocks there are. Default: all.',
        example: ['coding', 'system-design'],
      }),
    availability: z
      .array(AvailabilityWindow)
      .min(1, { error: 'At least one window is needed.' })
      .max(MOST_ENTRIES.availability)
      .openapi({ description: 'When there is time, every week.' }),
    minutesPerWeek: wholeNumber(
      MINUTES_PER_WEEK,
      'At most so many minutes a week. Default: what the windows hold.',
      420,
    ).optional(),
    sessionMinutes: z
      .strictObject({
        min: wholeNumber(
          SESSION_MINUTES,
          'The shortest session, in minutes. Default: half of the shortest window that is common in a week, 10 to 30.',
          30,
        ).optional(),
        max: wholeNumber(SESSION_MINUTES, 'The longest session, in minutes. Default 90.', 90).optional(),
      })
      .optional()
      .openapi({ description: 'How long one session may be.' }),
    maxMinutesPerDay: wholeNumber(
      MAX_MINUTES_PER_DAY,
      'At most so many minutes a day. Default: what the windows hold.',
      180,
    ).optional(),
    exceptions: z
      .array(
        z.strictObject({
          date: CivilDate,
          windows: z
            .array(TimeWindow)
            .max(MOST_ENTRIES.windows)
            .openapi({ description: 'When there is time on that day.' }),
        }),
      )
      .max(MOST_ENTRIES.exceptions)
      .optional()
      .openapi({ description: 'Days whose windows replace the weekly ones.' }),
    blackouts: z
      .array(z.strictObject({ from: CivilDate, to: CivilDate }))
      .max(MOST_ENTRIES.blackouts)
      .optional()
      .openapi({ description: 'Days without study; both ends belong to it.' }),
    known: z
      .strictObject({
        topics: z
          .record(z.string(), Target)
          .optional()
          .openapi({ description: 'Proficiency 0–4 by topic slug.', example: { statistics: 3 } }),
        questions: z
          .array(z.string().max(MOST_CHARACTERS.questionId))
          .max(MOST_ENTRIES.knownQuestions)
          .optional()
          .openapi({ description: 'Ids of questions that are known.', example: ['q01'] }),
      })
      .optional()
      .openapi({ description: 'What need not be learned again.' }),
    busy: z
      .array(z.strictObject({ startsAt: Instant, endsAt: Instant }))
      .max(MOST_ENTRIES.busy)
      .optional()
      .openapi({ description: 'Times that are taken.' }),
    ownItems: z
      .array(OwnItem)
      .max(MOST_ENTRIES.ownItems)
      .optional()
      .openapi({ description: 'Your own things to study.' }),
    onUnmarked: z.enum(['done', 'missed']).optional().openapi({
      description: 'What an unmarked session counts as after two days. Default done.',
      example: 'done',
    }),
    maxReviewsPerDay: wholeNumber(REVIEWS_PER_DAY, 'At most so many reviews a day. Default 6.', 6).optional(),
    reminderMinutes: wholeNumber(
      REMINDER_MINUTES,
      'How long before a session its alarm rings. Default 15.',
      15,
    ).optional(),
    reminders: z
      .strictObject({
        all: reminderList('Before every session.', [15]).optional(),
        mock: reminderList('Before a mock interview, in the place of those.', [1440, 15]).optional(),
      })
      .optional()
      .openapi({
        description:
          'When alarms ring, in minutes before a session: none, one or two. `all` is what `reminderMinutes` is with one.',
      }),
    seed: wholeNumber(SEED, 'Another seed is another, equally good plan. Default 1.', 1).optional(),
  })
  .openapi('StudyRequest');

/** A checked body as the domain has it: JSON has no undefined, so an optional field is there or it is not. */
export function toDraft(body: z.output<typeof StudyRequest>): StudyRequestDraft {
  return body as StudyRequestDraft;
}

const { shape } = StudyRequest;
const { shape: sessionMinutes } = shape.sessionMinutes.unwrap();
const { shape: reminders } = shape.reminders.unwrap();
const { shape: known } = shape.known.unwrap();

/** What of a request can change once there is a plan. Only what has a default can be taken back to it. */
export const RequestChange = z
  .strictObject({
    interviewDate: shape.interviewDate,
    weeks: shape.weeks,
    timeZone: shape.timeZone.optional().openapi({
      description: 'An IANA zone. Sessions to come keep their wall-clock time there.',
      example: 'Europe/Paris',
    }),
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
    reminders: z
      .strictObject({ all: reminders.all.nullable(), mock: reminders.mock.nullable() })
      .nullish()
      .openapi({ description: 'When alarms ring, in minutes before a session: none, one or two.' }),
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
