import type { z } from '@hono/zod-openapi';
import { getPlan } from '../../service/index.ts';
import { BusyCalendarList, toBusySummary } from '../../wire/busy.ts';
import { PERSONAL } from '../protocol/caching.ts';
import { operation } from '../protocol/operation.ts';
import { planETag, readPlanKey } from './plan-answers.ts';
import { PlanParams } from './plan-change.ts';

/** The busy calendars of a plan, by name. */
export const listBusy = operation(
  {
    operationId: 'listBusy',
    method: 'get',
    path: '/v1/plans/{id}/busy',
    tag: 'plans',
    summary: 'List busy calendars',
    description:
      'The uploaded calendars that the plan is made around, with counts and dates. Times that came with the request are in its `busy` and not here.',
    params: PlanParams,
    needsKey: true,
    responses: {
      200: {
        description: 'The calendars.',
        headers: {
          ETag: { $ref: '#/components/headers/ETag' },
          'X-Request-Id': { $ref: '#/components/headers/RequestId' },
        },
        content: { 'application/json': { schema: BusyCalendarList } },
      },
    },
    errors: ['unavailable'],
  },
  async ({ c, deps, params }) => {
    const { request, revision } = await getPlan(deps.plans, params.id, readPlanKey(c));
    const answer: z.output<typeof BusyCalendarList> = {
      items: (request.busyCalendars ?? []).map(toBusySummary),
    };
    c.set('coding', 'identity');
    return c.json(answer, 200, { ...PERSONAL, ETag: planETag(revision) });
  },
);
