import { AppError, type Issue } from '../../../domain/error.ts';
import type { StudyRequestDraft } from '../../../domain/study-request.ts';
import { checkRequest } from '../../../service/index.ts';
import { StudyRequest, toDraft } from '../../../wire/study-request.ts';
import type { HttpDeps } from '../../deps.ts';
import { checkBody } from '../../protocol/input.ts';

const WINDOW = { days: ['mon'], from: '09:00', to: '10:00' };

/** What stands for a wrong field that every request has, so that the others can be checked. */
const STAND_INS: Record<string, unknown> = {
  timeZone: 'UTC',
  careerLevel: 'mid',
  availability: [WINDOW],
};

/**
 * The request that a form says.
 * @throws AppError `invalid` with everything that is wrong with it, so that it can be mended in one go: what its schema
 *   finds, and what planner and content find in the rest.
 */
export function checkForm(deps: HttpDeps, draft: unknown): StudyRequestDraft {
  const faults = faultsOf(() => checkBody(StudyRequest, draft));
  const rest = faultsOf(() => {
    const checked = toDraft(checkBody(StudyRequest, withStandIns(draft, faults)));
    checkRequest(deps.plans, checked, { pastAllowed: false });
  });
  const issues = [...faults, ...rest];
  if (issues.length === 0) return draft as StudyRequestDraft;
  throw new AppError('invalid', 'The form cannot be planned with.', { issues });
}

function faultsOf(check: () => unknown): readonly Issue[] {
  try {
    check();
    return [];
  } catch (error) {
    if (error instanceof AppError && error.code === 'invalid') return error.issues;
    throw error;
  }
}

/** A request without its wrong fields; windows are judged each by itself. */
function withStandIns(draft: unknown, faults: readonly Issue[]): unknown {
  const request = structuredClone(draft) as Record<string, unknown>;
  for (const { pointer = '' } of faults) {
    const [, field = '', index] = pointer.split('/');
    if (field === 'availability' && index !== undefined && Array.isArray(request.availability)) {
      request.availability[Number(index)] = WINDOW;
    } else if (field in STAND_INS) request[field] = STAND_INS[field];
    else delete request[field];
  }
  return request;
}
