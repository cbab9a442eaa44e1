import { AppError } from '../../../domain/error.ts';
import { changeRequest, readBusyFile } from '../../../service/index.ts';
import { readFormBody } from '../form-body.ts';
import { answerPersonal, page } from '../page-operation.ts';
import { accessOf, KeyParams, openPlan, renderDifference } from './plan-access.ts';

/** Reads a calendar of busy times, and shows what planning around them would move. */
export const importBusyPage = page(
  {
    operationId: 'importBusyPage',
    method: 'post',
    path: '/p/{key}/busy',
    summary: 'Reads busy times',
    params: KeyParams,
    limitedBy: 'previewsPerMinute',
    takesUpload: true,
  },
  async (call) => {
    const { c, deps, params } = call;
    const { values, files } = await readFormBody(c, deps);
    const { plan, place } = await openPlan(deps, params.key);
    const file = files.get('busyFile');
    if (!file) throw new AppError('invalid', 'Choose an .ics file first.');
    const busy = await readBusyFile(new Uint8Array(await file.arrayBuffer()), plan.request);
    const access = accessOf(plan, params.key, values);
    const replanned = await changeRequest(deps.plans, access, { busy }, { dryRun: true });
    const accept = { to: '/change', fields: { change: JSON.stringify({ busy }) } };
    return answerPersonal(call, renderDifference(deps, plan, place, replanned, accept));
  },
);
