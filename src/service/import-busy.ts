import { readBusy } from '../calendar/busy/read-busy.ts';
import { addDays } from '../domain/civil-date.ts';
import type { Interval } from '../domain/study-request.ts';
import type { PlanAccess } from './change-plan.ts';
import { getPlan } from './open-plan.ts';
import { changeRequest, type ReplanDeps, type Replanned, type ReplanOptions } from './replan-plan.ts';

/**
 * When somebody is busy by an uploaded iCalendar file, as far as a plan of these days could care.
 * @throws AppError `too_large`; `invalid` with the line and the fault.
 */
export async function readBusyFile(
  file: Uint8Array,
  plan: { startDate: string; interviewDate: string; timeZone: string },
): Promise<Interval[]> {
  // A day more on both sides: the file's own zones may be ahead of the person's, or behind.
  const startsAt = `${addDays(plan.startDate, -1)}T00:00:00Z`;
  const endsAt = `${addDays(plan.interviewDate, 1)}T00:00:00Z`;
  const reading = await readBusy(file, { range: { startsAt, endsAt }, timeZone: plan.timeZone });
  return reading.intervals;
}

/**
 * Replaces a plan's busy times by those of an uploaded iCalendar file, and repairs the plan around them.
 * @throws AppError as `readBusyFile` and `changeRequest`; the plan is then untouched.
 */
export async function importBusy(
  deps: ReplanDeps,
  access: PlanAccess,
  file: Uint8Array,
  options: ReplanOptions,
): Promise<Replanned> {
  const { request } = await getPlan(deps, access.id, access.key);
  return changeRequest(deps, access, { busy: await readBusyFile(file, request) }, options);
}
