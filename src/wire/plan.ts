import { z } from '@hono/zod-openapi';
import { ATTENTION_CODES, type Plan as DomainPlan } from '../domain/plan.ts';
import { DROP_REASONS } from '../domain/schedule.ts';
import {
  ACTIVITIES,
  type Session as DomainSession,
  type SessionItem as DomainSessionItem,
  GRADES,
  MARKERS,
  SESSION_KINDS,
  SESSION_STATUSES,
} from '../domain/session.ts';
import { Block, countSchema, Day, ReleaseId, TopicSlug, Url } from './common.ts';
import { Calendars } from './plan-calendars.ts';
import { StudyRequest } from './study-request.ts';

const probability = z
  .number()
  .min(0)
  .max(1)
  .openapi({ description: 'Predicted probability of recall on the interview day.', example: 0.93 });
const instant = (description: string) =>
  z.string().openapi({ format: 'date-time', description, example: '2026-12-02T19:00:00-05:00' });

export const SessionItem = z
  .object({
    itemId: z
      .string()
      .openapi({ description: 'The id of a question, material, activity or own item.', example: 'q02' }),
    title: z.string().openapi({ description: 'Its title.', example: 'The central limit theorem' }),
    topic: TopicSlug,
    activity: z.enum(ACTIVITIES).openapi({ description: 'What to do with it.', example: 'learn' }),
    minutes: countSchema('Minutes set aside.', 15),
    part: z.int().min(1).optional().openapi({ description: 'Which part, where it is split.', example: 1 }),
    parts: z.int().min(1).optional().openapi({ description: 'Of how many.', example: 2 }),
    url: Url.optional().openapi({
      description: 'Where it is.',
      example: 'https://stepladder.example.org/v1/questions/q02',
    }),
    grade: z.enum(GRADES).optional().openapi({ description: 'How it went, once told.', example: 'good' }),
  })
  .openapi('SessionItem');

const Session = z
  .object({
    id: z.string().openapi({ description: 'Kept through every replan.', example: 'ss_0f1g2h' }),
    sequence: countSchema('Rises with each change of time, contents or status.', 0),
    kind: z.enum(SESSION_KINDS).openapi({ description: 'What kind of session.', example: 'study' }),
    startsAt: instant('With the offset of the plan’s zone.'),
    endsAt: instant('With the offset of the plan’s zone; exclusive.'),
    block: Block,
    status: z.enum(SESSION_STATUSES).openapi({ description: 'Where it stands.', example: 'planned' }),
    markedBy: z.enum(MARKERS).optional().openapi({
      description:
        'Who said so, once it is done, missed or skipped. What the clock marked after two days without a word is shown as not marked; any mark of the person takes its place.',
      example: 'person',
    }),
    outsideWindows: z.literal(true).optional().openapi({
      description: 'That you moved it outside your windows, just this once.',
      example: true,
    }),
    items: z.array(SessionItem).openapi({ description: 'What to do, in order.' }),
  })
  .openapi('Session');

const share = (description: string, example: number) =>
  z.number().min(0).max(1).openapi({ description, example });

const Readiness = z
  .object({
    asOf: Day.openapi({ description: 'The day to which `now` belongs, in the plan’s zone.' }),
    now: share('What you have in memory on that day, by what you marked as done.', 0.21),
    ifFollowed: share('On the day of the interview, if all that is planned takes place.', 0.64),
    ifStopped: share('On the day of the interview, if nothing more is done.', 0.17),
    range: z
      .array(share('A share.', 0.58))
      .length(2)
      .openapi({
        description: 'Where `ifFollowed` comes out for eight of ten people.',
        example: [0.58, 0.7],
      }),
    of: z
      .object({
        items: countSchema('Questions and primers at the levels asked.', 62),
        planned: countSchema('Those that will be learned by the interview, with what is.', 48),
        learned: countSchema('Those that are learned.', 9),
      })
      .openapi({ description: 'Of how many items.' }),
    weeks: z
      .array(
        z.object({
          week: z.int().min(1).openapi({ description: 'A week of the plan.', example: 1 }),
          ifFollowed: share('What you have at its end, if the plan is followed.', 0.05),
        }),
      )
      .openapi({ description: 'Week by week.' }),
  })
  .openapi('Readiness', {
    description:
      'How much of all that the target asks for is in memory: every question and primer of the target’s levels, by weight, 0 for what is not learned. Predicted.',
  });

/** A plan as its holder sees it. */
export const Plan = z
  .object({
    id: z.string().openapi({ description: 'Sortable by time of creation.', example: 'pl_0c4b8s2l' }),
    revision: z.int().min(1).openapi({ description: 'Rises with every change.', example: 1 }),
    release: ReleaseId,
    status: z.enum(['active']).openapi({ description: 'Whether it runs.', example: 'active' }),
    request: StudyRequest.openapi({ description: 'What was asked for, every default filled in.' }),
    blocks: z
      .array(
        z.object({
          id: Block,
          from: Day.openapi({ description: 'Its first day.' }),
          to: Day.openapi({ description: 'Its last day.' }),
          wantedMinutes: countSchema('Minutes that the person’s time holds in these days.', 1260),
          plannedMinutes: countSchema('Minutes of its own items, wherever they lie.', 840),
          handedOnFrom: Day.optional().openapi({
            description:
              'From this day on its time goes to later blocks: it has no question of the person’s level left before its end.',
          }),
        }),
      )
      .openapi({ description: 'The blocks of the curriculum over the plan.' }),
    sessions: z.array(Session).openapi({ description: 'By start.' }),
    coverage: z
      .object({
        topics: z
          .array(
            z.object({
              topic: TopicSlug,
              planned: countSchema('Items in the plan.', 9),
              available: countSchema('Items at the levels asked.', 12),
              minutes: countSchema('Minutes planned.', 180),
            }),
          )
          .openapi({ description: 'By topic.' }),
        dropped: z
          .array(
            z.object({
              itemId: z.string().openapi({ description: 'What was left out.', example: 'q30' }),
              title: z.string().openapi({ description: 'Its title.', example: 'ZeRO stages' }),
              reason: z.enum(DROP_REASONS).openapi({ description: 'Why.', example: 'no_time' }),
            }),
          )
          .openapi({ description: 'What was left out.' }),
      })
      .openapi({ description: 'What the plan holds, and what it does not.' }),
    recall: z
      .object({
        atInterview: probability,
        of: countSchema('How many items of the plan that is the mean of.', 48),
        topics: z
          .array(z.object({ topic: TopicSlug, atInterview: probability }))
          .openapi({ description: 'By topic.' }),
        model: z.string().openapi({ description: 'What predicted it.', example: 'FSRS-6 default weights' }),
      })
      .openapi({ description: 'What will be remembered on the interview day.' }),
    readiness: Readiness,
    attention: z
      .array(
        z.object({
          code: z.enum(ATTENTION_CODES).openapi({ description: 'What it is about.', example: 'unmarked' }),
          message: z.string().openapi({
            description: 'What is asked, in a sentence.',
            example: 'Nothing was marked since Mon 7 Dec: 6 sessions will count as done.',
          }),
          call: z
            .object({
              method: z
                .enum(['POST', 'PATCH', 'DELETE'])
                .openapi({ description: 'Its method.', example: 'POST' }),
              path: z.string().openapi({
                description: 'Its path, with query.',
                example: '/v1/plans/pl_0c4b8s2l/progress',
              }),
              body: z
                .record(z.string(), z.unknown())
                .optional()
                .openapi({ description: 'A body that would do; say what is true.' }),
            })
            .openapi({ description: 'The call that answers it.' }),
        }),
      )
      .openapi({ description: 'What the plan asks of you; empty where nothing.' }),
    notes: z
      .array(z.string())
      .openapi({ description: 'What one should know about this plan, in sentences.' }),
  })
  .openapi('Plan');

/** A plan with what opens it. */
export const CreatedPlan = z
  .object({
    plan: Plan,
    key: z.string().openapi({
      description: 'Opens the plan. It is shown here and nowhere else: keep it.',
      example: 'sl_plan_k3J8cT0vQ1mY2bXw5uZa7g',
    }),
    calendar: Calendars,
  })
  .openapi('CreatedPlan');

export function toPlan(plan: DomainPlan, publicUrl: string): z.output<typeof Plan> {
  const { id, revision, release, status, blocks, sessions, coverage, recall, readiness, notes } = plan;
  const { busyCalendars: _uploaded, ...request } = plan.request;
  return {
    id,
    revision,
    release,
    status,
    request,
    blocks,
    sessions: sessions.map((session) => toSession(session, publicUrl)),
    coverage,
    recall,
    readiness,
    attention: (plan.attention ?? []).map(({ call, ...each }) => ({
      ...each,
      call: { method: call.method, path: call.path, ...(call.body && { body: { ...call.body } }) },
    })),
    notes,
  };
}

function toSession(session: DomainSession, publicUrl: string): z.output<typeof Session> {
  const { id, sequence, kind, startsAt, endsAt, block, status, markedBy, outsideWindows, items } = session;
  return {
    id,
    sequence,
    kind,
    startsAt,
    endsAt,
    block,
    status,
    ...(markedBy && { markedBy }),
    ...(outsideWindows && { outsideWindows }),
    items: items.map((item) => toSessionItem(item, publicUrl)),
  };
}

/** Links of this service are kept as paths, so that a plan outlives a change of its address. */
export function toSessionItem(item: DomainSessionItem, publicUrl: string): z.output<typeof SessionItem> {
  return { ...item, ...(item.url?.startsWith('/') && { url: `${publicUrl}${item.url}` }) };
}
