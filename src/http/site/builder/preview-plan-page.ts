import { readFormBody } from '../form-body.ts';
import { keepFormDraft } from '../form-draft.ts';
import { goTo, page } from '../page-operation.ts';
import { fillInBusyFiles } from './fill-in-busy-files.ts';

/** Keeps what was typed, and goes to the page that shows the plan which it makes. */
export const previewPlanPage = page(
  {
    operationId: 'previewPlanPage',
    method: 'post',
    path: '/preview',
    summary: 'A plan before it is made',
    limitedBy: 'marksPerMinute',
    takesUpload: true,
  },
  async (call) => {
    const { c, deps } = call;
    const { values, files } = await readFormBody(c, deps);
    const { draft: [id] = [], ...typed } = values;
    const read = await fillInBusyFiles(deps, { values: typed, files });
    return goTo(call, `/plan/drafts/${await keepFormDraft(deps, read, id)}`);
  },
);
