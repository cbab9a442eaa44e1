import { AppError } from '../../../domain/error.ts';
import { replanPlan, reportProgress } from '../../../service/index.ts';
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
    const access = accessOf(opened.plan, params.key, values);
    const missed = [...new Set(values.session)].filter((id) => findSession(opened.plan, id));
    const { plan: marked } = await reportProgress(deps.plans, access, {
      spans: [],
      sessions: missed.map((sessionId) => ({ sessionId, status: 'missed' })),
    });
    const replanned = await replanPlan(
      deps.plans,
      { ...access, revisions: [marked.revision] },
      { mode: 'repair', dryRun: true },
    );
    const { plan, place } = await openPlan(deps, params.key);
    return answerPersonal(
      call,
      renderDifference(deps, plan, place, replanned, { to: '/replan', fields: { mode: 'repair' } }),
    );
  },
);
