import { reportProgress } from '../../../service/index.ts';
import { ProgressReport, toReport } from '../../../wire/progress-report.ts';
import { checkBody } from '../../protocol/input.ts';
import type { FormValues } from '../builder/builder-form.ts';
import { readFormBody } from '../form-body.ts';
import { goTo, page } from '../page-operation.ts';
import { anyAccessOf, KeyParams, openPlan } from './plan-access.ts';

/** Says what became of past sessions, by days or one by one; of missed ones it goes on to what would make room for them. */
export const reportProgressPage = page(
  {
    operationId: 'reportProgressPage',
    method: 'post',
    path: '/p/{key}/progress',
    summary: 'Says what became of sessions',
    params: KeyParams,
    limitedBy: 'marksPerMinute',
  },
  async (call) => {
    const { c, deps, params } = call;
    const { plan, place } = await openPlan(deps, params.key);
    const { values } = await readFormBody(c, deps);
    const status = values.status?.[0] === 'done' ? 'done' : 'missed';
    const said = readReport(values, status);
    if (said === undefined) return goTo(call, `${place.path}?past=nothing#past`);
    const report = toReport(checkBody(ProgressReport, said));
    await reportProgress(deps.plans, anyAccessOf(plan, params.key), report);
    return goTo(call, status === 'missed' ? `${place.path}/replan?mode=repair` : place.path);
  },
);

/** What the form says; undefined where it says nothing. Days in the wrong order are turned round. */
function readReport(values: FormValues, status: 'done' | 'missed'): unknown {
  const days = [values.from?.[0], values.to?.[0]].filter((day) => day).sort();
  const sessions = [...new Set(values.session)].map((sessionId) => ({ sessionId, status }));
  if (days.length + sessions.length === 0) return undefined;
  return { spans: days.length > 0 ? [{ from: days[0], to: days.at(-1), status }] : [], sessions };
}
