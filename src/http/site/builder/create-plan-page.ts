import { createPlan } from '../../../service/index.ts';
import { readFormBody } from '../form-body.ts';
import { keepFormDraft } from '../form-draft.ts';
import { goTo, page } from '../page-operation.ts';
import { tryForm } from './builder.ts';
import { isShown, readCreateButton } from './create-button.ts';
import { fillInBusyFiles } from './fill-in-busy-files.ts';

/** Makes the plan of the form where it is the one that was shown, and goes to its page; else shows it first. */
export const createPlanPage = page(
  {
    operationId: 'createPlanPage',
    method: 'post',
    path: '/plans',
    summary: 'Makes a plan',
    limitedBy: 'plansPerHour',
    takesUpload: true,
  },
  async (call) => {
    const { c, deps } = call;
    const { values, files } = await readFormBody(c, deps);
    const { create: [pressed] = [], ...typed } = values;
    const button = readCreateButton(pressed);
    const sent = await fillInBusyFiles(deps, { values: typed, files });
    const tried = await tryForm(deps, sent.values, async (draft) =>
      isShown(button, draft) ? createPlan(deps.plans, draft, button.idempotencyKey) : undefined,
    );
    if (tried.ok && tried.value) return goTo(call, `/p/${tried.value.key}`);
    // The draft's page finds the same fault, and says it at its field.
    return goTo(call, `/plan/drafts/${await keepFormDraft(deps, sent)}${tried.ok ? '?changed=yes' : ''}`);
  },
);
