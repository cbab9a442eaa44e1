import { z } from '@hono/zod-openapi';
import {
  MAX_MINUTES_PER_DAY,
  MINUTES_PER_WEEK,
  MOST_CHARACTERS,
  MOST_ENTRIES,
  PLAN_WEEKS,
  RECOMMENDED_WEEKS,
  REMINDER_MINUTES,
  REVIEWS_PER_DAY,
  SEED,
  SESSION_MINUTES,
} from '../domain/request-limits.ts';
import type { StudyRequestDraft } from '../domain/study-request.ts';
import { Career, Round, Target } from './common.ts';
import {
  AvailabilityWindow,
  CivilDate,
  Instant,
  OwnItem,
  reminderList,
  TimeWindow,
  wholeNumber,
} from './request-fields.ts';

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
