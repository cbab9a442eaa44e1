import type { Plan } from '../domain/plan.ts';
import type { StudyRequestDraft } from '../domain/study-request.ts';
import { checkDraft } from './check-draft.ts';
import { draftPlan } from './draft-plan.ts';
import type { PlanDeps } from './plan-deps.ts';
import { type BusyFile, type BusyFilesReading, countBusyTimes, readBusyFiles } from './read-busy-files.ts';

/** Where a preview comes from: the planner and the content, no store. */
export type PreviewDeps = Pick<PlanDeps, 'catalogue' | 'clock' | 'publicUrl' | 'plan'>;

/**
 * Plans a request and stores nothing, of what `createPlan` would take and nothing else. The same request and release give the same plan.
 * @param busyFiles iCalendar files whose busy times come to those of the request.
 * @throws AppError `invalid`, also for a file; `infeasible`.
 */
export async function previewPlan(
  deps: PreviewDeps,
  draft: StudyRequestDraft,
  busyFiles: readonly BusyFile[] = [],
): Promise<Plan> {
  const { draft: whole } = await withBusyFiles(deps, draft, busyFiles);
  return draftPlan(deps, whole);
}

/**
 * A request with the busy times of uploaded files, as far as they touch its days, and what of the files was passed over.
 * @throws AppError as `readBusyFiles`.
 */
export async function withBusyFiles(
  deps: Pick<PlanDeps, 'catalogue' | 'clock'>,
  draft: StudyRequestDraft,
  busyFiles: readonly BusyFile[],
): Promise<{ draft: StudyRequestDraft } & Pick<BusyFilesReading, 'ignored'>> {
  if (busyFiles.length === 0) return { draft, ignored: [] };
  const request = checkDraft(deps, draft);
  const { calendars, ignored } = await readBusyFiles(busyFiles, request);
  countBusyTimes([...calendars, { intervals: draft.busy ?? [] }]);
  const busy = [...(draft.busy ?? []), ...calendars.flatMap(({ intervals }) => intervals)];
  return { draft: { ...draft, busy }, ignored };
}
