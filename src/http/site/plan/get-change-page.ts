import { listChoices } from '../builder/builder.ts';
import { toForm } from '../builder/builder-form.ts';
import { answerPersonal, page } from '../page-operation.ts';
import { renderChangePage } from './change-page.tsx';
import { KeyParams, openPlan } from './plan-access.ts';

/** What of a plan can change, as a form. */
export const getChangePage = page(
  { operationId: 'getChangePage', path: '/p/{key}/change', summary: 'Changes of a plan', params: KeyParams },
  async (call) => {
    const { deps, params } = call;
    const { plan, place } = await openPlan(deps, params.key);
    return answerPersonal(
      call,
      renderChangePage(deps, {
        form: { values: toForm(plan.request), faults: new Map() },
        choices: listChoices(deps),
        place,
      }),
    );
  },
);
