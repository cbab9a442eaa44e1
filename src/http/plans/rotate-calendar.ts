import { z } from '@hono/zod-openapi';
import { FEED_KINDS } from '../../domain/calendar-feed.ts';
import { rotateCalendar as rotate } from '../../service/index.ts';
import { PlanCalendars } from '../../wire/plan-calendars.ts';
import { PERSONAL } from '../protocol/caching.ts';
import { operation } from '../protocol/operation.ts';
import { planETag } from './plan-answers.ts';
import { CHANGE_ERRORS, IfMatch, PlanParams, planAccess } from './plan-change.ts';

/** Gives the calendar a new address. */
export const rotateCalendar = operation(
  {
    operationId: 'rotateCalendar',
    method: 'post',
    path: '/v1/plans/{id}/calendar/rotate',
    tag: 'plans',
    summary: 'Renew the calendar’s address',
    description:
      'One calendar of the plan gets a new address: the full one, whose links in it open nothing then, or with `feed` another. The old address answers 410 at once and for a year (of one plan the ten latest of each kind), then 404. The other calendars and the key of the plan stay.',
    params: PlanParams,
    query: z.strictObject({
      feed: z
        .enum(FEED_KINDS)
        .default('full')
        .openapi({ description: 'Which of the calendars.', example: 'view' }),
    }),
    headers: IfMatch,
    needsKey: true,
    limitedBy: 'plansPerHour',
    responses: {
      200: {
        description: 'The new addresses.',
        headers: {
          ETag: { $ref: '#/components/headers/ETag' },
          'X-Request-Id': { $ref: '#/components/headers/RequestId' },
        },
        content: { 'application/json': { schema: PlanCalendars } },
      },
    },
    errors: CHANGE_ERRORS,
  },
  async ({ c, deps, params, query }) => {
    const { revision, calendar } = await rotate(deps.plans, planAccess(c, params.id), query.feed);
    const answer: z.output<typeof PlanCalendars> = { calendar };
    c.set('coding', 'identity');
    return c.json(answer, 200, { ...PERSONAL, ETag: planETag(revision) });
  },
);
