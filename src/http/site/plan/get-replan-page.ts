import { z } from '@hono/zod-openapi';
import { replanPlan } from '../../../service/index.ts';
import { answerPersonal, page } from '../page-operation.ts';
import { anyAccessOf, KeyParams, openPlan, renderDifference, toReplanMode } from './plan-access.ts';

/** What a replan would change; nothing changes by looking. */
export const getReplanPage = page(
  {
    operationId: 'getReplanPage',
    path: '/p/{key}/replan',
    summary: 'What a replan would change',
    params: KeyParams,
    query: z.looseObject({ mode: z.string().optional(), late: z.string().optional() }),
    limitedBy: 'previewsPerMinute',
  },
  async (call) => {
    const { deps, params, query } = call;
    const { plan, place } = await openPlan(deps, params.key);
    const mode = toReplanMode(query.mode);
    const replanned = await replanPlan(deps.plans, anyAccessOf(plan, params.key), { mode, dryRun: true });
    const accept = { to: '/replan', fields: { mode } };
    return answerPersonal(
      call,
      renderDifference(call, plan, place, replanned, { ...accept, isLate: query.late !== undefined }),
    );
  },
);
