import type { z } from '@hono/zod-openapi';
import { rotateCalendar as rotate } from '../../service/index.ts';
import { RotatedCalendar } from '../../wire/plan.ts';
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
      'The old address answers 410 at once and for a year (of one plan the ten latest), then 404. The links in it open nothing. The key of the plan stays.',
    params: PlanParams,
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
        content: { 'application/json': { schema: RotatedCalendar } },
      },
    },
    errors: CHANGE_ERRORS,
  },
  async ({ c, deps, params }) => {
    const { revision, calendar } = await rotate(deps.plans, planAccess(c, params.id));
    const answer: z.output<typeof RotatedCalendar> = { calendar };
    c.set('coding', 'identity');
    return c.json(answer, 200, { ...PERSONAL, ETag: planETag(revision) });
  },
);
