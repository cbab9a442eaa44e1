import type { CivilDate } from '../domain/civil-date.ts';
import type { LocalTime } from '../domain/study-request.ts';
import { toInstant } from '../time/instants.ts';
import type { PlanAccess } from './change-plan.ts';
import { getPlan, type OpenDeps } from './open-plan.ts';
import { type RecordedProgress, recordProgress } from './record-progress.ts';

/**
 * Moves a session to another time on the person's clock; with `outsideWindows` also to one outside their windows.
 * @throws AppError as `recordProgress`.
 */
export async function moveSession(
  deps: OpenDeps,
  access: PlanAccess,
  sessionId: string,
  to: { date: CivilDate; from: LocalTime; outsideWindows?: boolean },
): Promise<RecordedProgress> {
  const { request } = await getPlan(deps, access.id, access.key);
  const { startsAt } = toInstant(to.date, to.from, request.timeZone);
  const { outsideWindows = false } = to;
  return recordProgress(deps, access, { sessionId, startsAt, ...(outsideWindows && { outsideWindows }) });
}
