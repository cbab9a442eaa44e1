import { AppError } from '../../../domain/error.ts';
import { recordProgress, replanPlan } from '../../../service/index.ts';
import { readFormBody } from '../form-body.ts';
import { answerPersonal, page } from '../page-operation.ts';
import { findSession } from '../session/session-pages.ts';
import { accessOf, KeyParams, openPlan, renderDifference } from './plan-access.ts';

/** Marks sessions as missed, and shows how the plan could make up for them. */
export const reportMissedPage = page(
  {
    operationId: 'reportMissedPage',
    method: 'post',
    path: '/p/{key}/missed',
    summary: 'Reports missed sessions',
    params: KeyParams,
    limitedBy: 'previewsPerMinute',
  },
  async (call) => {
    const { c, deps, params } = call;
    const opened = await openPlan(deps, params.key);
    const { values } = await readFormBody(c, deps);
    if (!values.session) throw new AppError('invalid', 'Tick the sessions that did not happen first.');
    let access = accessOf(opened.plan, params.key, values);
    for (const sessionId of new Set(values.session ?? [])) {
      const session = findSession(opened.plan, sessionId);
      if (!session || session.status === 'missed') continue;
      const { plan } = await recordProgress(deps.plans, access, { sessionId, status: 'missed' });
      access = { ...access, revisions: [plan.revision] };
    }
    const replanned = await replanPlan(deps.plans, access, { mode: 'repair', dryRun: true });
    const { plan, place } = await openPlan(deps, params.key);
    return answerPersonal(
      call,
      renderDifference(deps, plan, place, replanned, { to: '/replan', fields: { mode: 'repair' } }),
    );
  },
);
