import type { CivilDate } from '../domain/civil-date.ts';
import { AppError } from '../domain/error.ts';
import type { LocalTime } from '../domain/study-request.ts';
import { toInstant } from '../time/instants.ts';
import type { PlanAccess } from './change-plan.ts';
import { getPlan, type OpenDeps } from './open-plan.ts';
import { type RecordedProgress, recordProgress } from './record-progress.ts';

/**
 * Moves a session to another time on the person's clock; with `outsideWindows` also to one outside their windows.
 * @throws AppError `invalid` for a time that is past, or that the clock skips; otherwise as `recordProgress`.
 */
export async function moveSession(
  deps: OpenDeps,
  access: PlanAccess,
  sessionId: string,
  to: { date: CivilDate; from: LocalTime; outsideWindows?: boolean },
): Promise<RecordedProgress> {
  const { request } = await getPlan(deps, access.id, access.key);
  const startsAt = startFor(to, request.timeZone, deps.clock());
  const { outsideWindows = false } = to;
  return recordProgress(deps, access, { sessionId, startsAt, ...(outsideWindows && { outsideWindows }) });
}

function startFor(to: { date: CivilDate; from: LocalTime }, zone: string, now: number): string {
  const refuse = (code: string, message: string, cause?: unknown) =>
    new AppError('invalid', message, { issues: [{ pointer: '/startsAt', code, message }], cause });
  try {
    const { startsAt, epochMs } = toInstant(to.date, to.from, zone);
    if (epochMs <= now) throw refuse('past', `${to.date}, ${to.from} is past.`);
    return startsAt;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw refuse('h10', `The clock skips ${to.from} on ${to.date}.`, error);
  }
}
