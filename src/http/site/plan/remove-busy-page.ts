import { AppError } from '../../../domain/error.ts';
import { removeBusyCalendar } from '../../../service/index.ts';
import { readFormBody } from '../form-body.ts';
import { goTo, page } from '../page-operation.ts';
import { acceptChange } from './accept-change.ts';
import { accessOf, KeyParams, openPlan } from './plan-access.ts';

/** Removes a busy calendar, as it was shown; where the plan has changed since, the new difference is shown. */
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
    try {
      const access = accessOf(plan, params.key, values);
      const removed = await removeBusyCalendar(deps.plans, access, name, { dryRun: false });
      await acceptChange(deps, { before: plan, key: params.key, values }, removed);
      return goTo(call, `${place.path}/busy`);
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'stale') throw error;
      return goTo(call, `${place.path}/busy/remove?name=${encodeURIComponent(name)}&late=yes`);
    }
  },
);
