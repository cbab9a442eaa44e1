import { AppError, type Issue, MOST_ISSUES } from '../../domain/error.ts';
import { checkDraft } from '../../service/index.ts';
import { StudyRequest, toDraft } from '../../wire/study-request.ts';
import type { HttpDeps } from '../deps.ts';
import type { OtherFaults } from '../protocol/input.ts';

const WINDOW = { days: ['mon'], from: '09:00', to: '10:00' };

/** What stands for a wrong field that every request has, so that the others can be checked. */
function standIns(deps: HttpDeps): Record<string, unknown> {
  const { careerLevel } = deps.catalogue.current().getSettings().defaults;
  return { timeZone: 'UTC', careerLevel, availability: [WINDOW] };
}

/**
 * What planner and content find in a request in which its schema found faults, so that everything can be mended in one go;
 * nothing where those are more than are told of.
 */
export function otherFaults(deps: HttpDeps): OtherFaults {
  return (value, faults) => {
    if (faults.length > MOST_ISSUES) return [];
    const rest = StudyRequest.safeParse(withStandIns(value, faults, standIns(deps)));
    if (!rest.success) return [];
    try {
      checkDraft(deps.plans, toDraft(rest.data));
      return [];
    } catch (error) {
      if (error instanceof AppError && error.code === 'invalid') return error.issues;
      throw error;
    }
  };
}

/** A request without its wrong fields; windows are judged each by itself. */
function withStandIns(value: unknown, faults: readonly Issue[], standIns: Record<string, unknown>): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const request = structuredClone(value) as Record<string, unknown>;
  for (const { pointer = '' } of faults) {
    const [, field = '', index] = pointer.split('/');
    if (field === 'availability' && index !== undefined && Array.isArray(request.availability)) {
      request.availability[Number(index)] = WINDOW;
    } else if (field in standIns) request[field] = standIns[field];
    else delete request[field];
  }
  return request;
}
