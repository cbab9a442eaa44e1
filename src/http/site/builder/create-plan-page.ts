import { AppError } from '../../../domain/error.ts';
import { createPlan } from '../../../service/index.ts';
import { StudyRequest, toDraft } from '../../../wire/study-request.ts';
import { checkBody } from '../../protocol/input.ts';
import { readFormBody } from '../form-body.ts';
import { keepFormDraft } from '../form-draft.ts';
import { goTo, page } from '../page-operation.ts';
import { toForm } from './builder-form.ts';

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
    const draft = toDraft(checkBody(StudyRequest, parseRequest(values.request?.[0])));
    try {
      const { key } = await createPlan(deps.plans, draft, readIdempotencyKey(values.idempotencyKey?.[0]));
      return goTo(call, `/p/${key}?new=yes`);
    } catch (error) {
      if (!(error instanceof AppError) || (error.code !== 'invalid' && error.code !== 'infeasible'))
        throw error;
      // The draft's page finds the same fault, and says it at its field.
      const id = await keepFormDraft(deps, { values: toForm(draft), faults: new Map() });
      return goTo(call, `/plan/drafts/${id}`);
    }
  },
);

/** The page makes a UUID; any other text might be somebody else's too, and would give their plan away. */
function readIdempotencyKey(text: string | undefined): string | undefined {
  if (text === undefined || /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text)) return text;
  throw new AppError('malformed', 'The form was changed on its way. Go back and preview the plan again.');
}

function parseRequest(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch (cause) {
    throw new AppError('malformed', 'The form has no request. Go back and preview the plan again.', {
      cause,
    });
  }
}
