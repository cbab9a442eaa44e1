import { previewPlan } from '../../service/index.ts';
import { renderBuilder, toPreview, tryForm } from '../builder.ts';
import { readFormBody } from '../form-body.ts';
import { answerPersonal, page } from '../page-operation.ts';

/** The plan that the builder's values make, with the builder beside it to change them. */
export const previewPlanPage = page(
  {
    operationId: 'previewPlanPage',
    method: 'post',
    path: '/preview',
    summary: 'A plan before it is made',
    limitedBy: 'previewsPerMinute',
  },
  async (call) => {
    const { c, deps } = call;
    const { values } = await readFormBody(c, deps);
    // The button that asks for more rows asks for nothing else.
    if (values.more) return answerPersonal(call, renderBuilder(deps, { values, faults: new Map() }));
    const tried = await tryForm(values, async (draft) =>
      toPreview(deps, await previewPlan(deps.plans, draft), draft),
    );
    return tried.ok
      ? answerPersonal(call, renderBuilder(deps, { values, faults: new Map() }, tried.value))
      : answerPersonal(call, renderBuilder(deps, { values, faults: tried.faults }), 422);
  },
);
