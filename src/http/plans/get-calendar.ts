import type { z } from '@hono/zod-openapi';
import { getPlan, openCalendarLinks } from '../../service/index.ts';
import { PlanCalendars } from '../../wire/plan-calendars.ts';
import { PERSONAL } from '../protocol/caching.ts';
import { operation } from '../protocol/operation.ts';
import { planETag, readPlanKey } from './plan-answers.ts';
import { PlanParams } from './plan-change.ts';

/** The addresses of a plan's calendars, for the holder of its key. */
export const getCalendar = operation(
  {
    operationId: 'getCalendar',
    method: 'get',
    path: '/v1/plans/{id}/calendar',
    tag: 'plans',
    summary: 'Get the addresses of the calendars',
    description:
      'Where to subscribe: to the full calendar, whose links mark sessions; to the same without them, the one to share; and to one that says only when.',
    params: PlanParams,
    needsKey: true,
    responses: {
      200: {
        description: 'The addresses.',
        headers: {
          ETag: { $ref: '#/components/headers/ETag' },
          'X-Request-Id': { $ref: '#/components/headers/RequestId' },
        },
        content: { 'application/json': { schema: PlanCalendars } },
      },
    },
    errors: ['unavailable', 'storage_full'],
  },
  async ({ c, deps, params }) => {
    const plan = await getPlan(deps.plans, params.id, readPlanKey(c));
    const answer: z.output<typeof PlanCalendars> = { calendar: await openCalendarLinks(deps.plans, plan) };
    c.set('coding', 'identity');
    return c.json(answer, 200, { ...PERSONAL, ETag: planETag(plan.revision) });
  },
);
