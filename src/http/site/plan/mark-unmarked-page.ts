import { AppError } from '../../../domain/error.ts';
import { SPAN_STATUSES } from '../../../domain/progress-report.ts';
import { reportProgress } from '../../../service/index.ts';
import { ProgressReport, toReport } from '../../../wire/progress-report.ts';
import { checkBody } from '../../protocol/input.ts';
import { readFormBody } from '../form-body.ts';
import { goTo, page } from '../page-operation.ts';
import { anyAccessOf, KeyParams, openPlan } from './plan-access.ts';

/** Marks all that waits for a mark, as the plan asked. */
export const markUnmarkedPage = page(
  {
    operationId: 'markUnmarkedPage',
    method: 'post',
    path: '/p/{key}/unmarked',
    summary: 'Marks what was not marked',
    params: KeyParams,
    limitedBy: 'marksPerMinute',
  },
  async (call) => {
    const { c, deps, params } = call;
    const { plan, place } = await openPlan(deps, params.key);
    const { values } = await readFormBody(c, deps);
    const status = SPAN_STATUSES.find((each) => each === values.status?.[0]);
    if (!status || status === 'planned')
      throw new AppError('malformed', 'The form does not say what to mark.');
    const asked = plan.attention?.find(({ code }) => code === 'unmarked');
    if (asked) {
      const report = toReport(checkBody(ProgressReport, asked.call.body));
      const spans = report.spans.map((span) => ({ ...span, status }));
      await reportProgress(deps.plans, anyAccessOf(plan, params.key), { ...report, spans });
    }
    return goTo(call, place.path);
  },
);
