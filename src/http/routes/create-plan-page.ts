import { AppError } from '../../domain/error.ts';
import { createPlan } from '../../service/index.ts';
import { renderBuilder } from '../builder.ts';
import { readFormBody } from '../form-body.ts';
import { checkBody } from '../input.ts';
import { answerPersonal, goTo, page } from '../page-operation.ts';
import { readForm, toForm } from '../pages/builder-form.ts';
import { faultsByField } from '../pages/form-faults.ts';
import { StudyRequest, toDraft } from '../schemas/study-request.ts';

/** Makes the plan that a preview showed, and goes to its page. */
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
    const { values } = await readFormBody(c, deps);
    const draft = toDraft(checkBody(StudyRequest, parse(values.request?.[0])));
    try {
      const { key } = await createPlan(deps.plans, draft, values.idempotencyKey?.[0]?.slice(0, 64));
      return goTo(call, `/p/${key}?new=yes`);
    } catch (error) {
      if (!(error instanceof AppError) || (error.code !== 'invalid' && error.code !== 'infeasible'))
        throw error;
      const form = toForm(draft);
      return answerPersonal(
        call,
        renderBuilder(deps, { values: form, faults: faultsByField(error, readForm(form).fields) }),
        422,
      );
    }
  },
);

function parse(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch (cause) {
    throw new AppError('malformed', 'The form has no request. Go back and preview the plan again.', {
      cause,
    });
  }
}
