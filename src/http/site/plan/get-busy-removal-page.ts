import { z } from '@hono/zod-openapi';
import { removeBusyCalendar } from '../../../service/index.ts';
import { answerPersonal, page } from '../page-operation.ts';
import { anyAccessOf, KeyParams, openPlan, renderBusyDifference } from './plan-access.ts';

/** What removing a busy calendar would move; nothing changes by looking. */
export const getBusyRemovalPage = page(
  {
    operationId: 'getBusyRemovalPage',
    path: '/p/{key}/busy/remove',
    summary: 'What removing a calendar of busy times would move',
    params: KeyParams,
    query: z.looseObject({ name: z.string(), late: z.string().optional() }),
    limitedBy: 'previewsPerMinute',
  },
  async (call) => {
    const { deps, params, query } = call;
    const { plan, place } = await openPlan(deps, params.key);
    const access = anyAccessOf(plan, params.key);
    const replanned = await removeBusyCalendar(deps.plans, access, query.name, { dryRun: true });
    const accept = { to: '/busy/remove', fields: { name: query.name }, isLate: query.late !== undefined };
    return answerPersonal(call, renderBusyDifference(call, plan, place, replanned, accept));
  },
);
