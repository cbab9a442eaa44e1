import type { Plan } from '../domain/plan.ts';
import type { StudyRequestDraft } from '../domain/study-request.ts';
import { checkRequest } from './check-request.ts';
import { draftPlan } from './draft-plan.ts';
import { readBusyFile } from './import-busy.ts';
import type { PlanDeps } from './plan-deps.ts';

/** Where a preview comes from: the planner and the content, no store. */
export type PreviewDeps = Pick<PlanDeps, 'catalogue' | 'clock' | 'publicUrl' | 'plan'>;

/**
 * Plans a request and stores nothing; past dates are allowed. The same request and release give the same plan.
 * @param busyFile an iCalendar file whose busy times take the place of the request's.
 * @throws AppError `invalid`, also for the file; `infeasible`.
 */
export async function previewPlan(
  deps: PreviewDeps,
  draft: StudyRequestDraft,
  busyFile?: Uint8Array,
): Promise<Plan> {
  return draftPlan(deps, await withBusyFile(deps, draft, busyFile), { pastAllowed: true });
}

/** A request with the busy times of an uploaded file, as far as they touch its days. */
export async function withBusyFile(
  deps: Pick<PlanDeps, 'catalogue' | 'clock'>,
  draft: StudyRequestDraft,
  busyFile: Uint8Array | undefined,
): Promise<StudyRequestDraft> {
  if (!busyFile) return draft;
  const request = checkRequest(deps, draft, { pastAllowed: true });
  return { ...draft, busy: await readBusyFile(busyFile, request) };
}
