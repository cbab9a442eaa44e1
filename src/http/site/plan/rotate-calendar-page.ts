import { FEED_KINDS } from '../../../domain/calendar-feed.ts';
import { AppError } from '../../../domain/error.ts';
import { rotateCalendar } from '../../../service/index.ts';
import { readFormBody } from '../form-body.ts';
import { goTo, page } from '../page-operation.ts';
import { anyAccessOf, KeyParams, openPlan } from './plan-access.ts';

/** Gives the calendar a new address. */
export const rotateCalendarPage = page(
  {
    operationId: 'rotateCalendarPage',
    method: 'post',
    path: '/p/{key}/rotate',
    summary: 'A new address for the calendar',
    params: KeyParams,
    limitedBy: 'plansPerHour',
  },
  async (call) => {
    const { c, deps, params } = call;
    const { plan, place } = await openPlan(deps, params.key);
    const { values } = await readFormBody(c, deps);
    if (values.confirm?.[0] !== 'yes')
      throw new AppError('invalid', 'Tick the box first: the old address stops at once.');
    const feed = FEED_KINDS.find((kind) => kind === values.feed?.[0]);
    if (!feed) throw new AppError('invalid', 'Choose which calendar gets a new address.');
    const renewed = await rotateCalendar(deps.plans, anyAccessOf(plan, params.key), feed);
    return goTo(call, `${place.path}?rotated=${renewed.revision}`);
  },
);
