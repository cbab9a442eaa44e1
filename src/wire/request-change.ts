import { z } from '@hono/zod-openapi';
import type { RequestChange as Change } from '../domain/study-request.ts';
import { Target } from './common.ts';
import { StudyRequest } from './study-request.ts';

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
