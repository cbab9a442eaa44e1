import type { z } from '@hono/zod-openapi';
import { findBusyCalendar, getPlan } from '../../service/index.ts';
import { BusyCalendar, toBusySummary } from '../../wire/busy.ts';
import { PERSONAL } from '../protocol/caching.ts';
import { operation } from '../protocol/operation.ts';
import { BusyParams } from './busy-change.ts';
import { planETag, readPlanKey } from './plan-answers.ts';

/** One busy calendar of a plan, with its times. */
export const getBusy = operation(
  {
    operationId: 'getBusy',
    method: 'get',
    path: '/v1/plans/{id}/busy/{name}',
    tag: 'plans',
    summary: 'Get a busy calendar',
    description: 'The times of one uploaded calendar: all that was kept of its file.',
    params: BusyParams,
    needsKey: true,
    responses: {
      200: {
        description: 'The calendar.',
        headers: {
          ETag: { $ref: '#/components/headers/ETag' },
          'X-Request-Id': { $ref: '#/components/headers/RequestId' },
        },
        content: { 'application/json': { schema: BusyCalendar } },
      },
    },
    errors: ['unavailable'],
  },
  async ({ c, deps, params }) => {
    const { request, revision } = await getPlan(deps.plans, params.id, readPlanKey(c));
    const calendar = findBusyCalendar(request.busyCalendars ?? [], params.name);
    const answer: z.output<typeof BusyCalendar> = {
      ...toBusySummary(calendar),
      intervals: calendar.intervals,
    };
    c.set('coding', 'identity');
    return c.json(answer, 200, { ...PERSONAL, ETag: planETag(revision) });
  },
);
