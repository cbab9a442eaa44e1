import type { CivilDate } from '../domain/civil-date.ts';
import type { Plan } from '../domain/plan.ts';
import { writePlanCsv } from '../export/plan-csv.ts';
import { drawPlan } from '../export/plan-picture.ts';
import { drawQrCode } from '../export/qr-code.ts';
import { todayIn } from '../time/local-time.ts';
import type { PlanDeps } from './plan-deps.ts';

/** A plan's sessions as a spreadsheet. */
export function exportCsv(plan: Plan): string {
  return writePlanCsv(plan);
}

/** The picture of a plan with a line at today: for a page, or as a file of its own. */
export function exportPicture(
  deps: Pick<PlanDeps, 'clock'>,
  plan: Plan,
  options: { isFile: boolean },
): string {
  return drawPlan(plan, { ...options, today: todayOf(deps, plan) });
}

/** An address for a phone's camera, as SVG. */
export function exportQrCode(address: string, title: string): string {
  return drawQrCode(address, title);
}

/** Which day it is for the person. */
export function todayOf(deps: Pick<PlanDeps, 'clock'>, plan: Plan): CivilDate {
  return todayIn(plan.request.timeZone, deps.clock());
}
