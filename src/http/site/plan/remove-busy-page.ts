import { AppError } from '../../../domain/error.ts';
import { removeBusyCalendar } from '../../../service/index.ts';
import { readFormBody } from '../form-body.ts';
import { answerPersonal, goTo, page } from '../page-operation.ts';
import { accessOf, KeyParams, openPlan, renderBusyDifference } from './plan-access.ts';

/** Shows what removing a busy calendar would move, and removes it once that is accepted. */
export const removeBusyPage = page(
  {
    operationId: 'removeBusyPage',
    method: 'post',
    path: '/p/{key}/busy/remove',
    summary: 'Removes a calendar of busy times',
    params: KeyParams,
    limitedBy: 'previewsPerMinute',
  },
  async (call) => {
    const { c, deps, params } = call;
    const { plan, place } = await openPlan(deps, params.key);
    const { values } = await readFormBody(c, deps);
    const name = values.name?.[0];
    if (name === undefined) throw new AppError('invalid', 'The form says no calendar.');
    const access = accessOf(plan, params.key, values);
    const dryRun = values.accept === undefined;
    const replanned = await removeBusyCalendar(deps.plans, access, name, { dryRun });
    if (!dryRun) return goTo(call, `${place.path}#busy`);
    const accept = { to: '/busy/remove', fields: { name } };
    return answerPersonal(call, renderBusyDifference(deps, plan, place, replanned, accept));
  },
);
