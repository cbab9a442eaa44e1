import { renderCalendar } from '../calendar/feed/render-calendar.ts';
import type { CivilDate } from '../domain/civil-date.ts';
import type { Plan } from '../domain/plan.ts';
import type { Session } from '../domain/session.ts';
import { writePlanCards } from '../export/anki-cards.ts';
import { type PlanFormatName, planFormat } from '../export/index.ts';
import { drawPlan, type PictureOptions } from '../export/plan-picture.ts';
import { drawQrCode } from '../export/qr-code.ts';
import { todayIn } from '../time/local-time.ts';
import type { PlanDeps } from './plan-deps.ts';

export { PLAN_FORMATS, type PlanFormatName, planFormat } from '../export/index.ts';

/** A plan as a file of its own. */
export function exportPlan(
  deps: Pick<PlanDeps, 'clock' | 'publicUrl'>,
  plan: Plan,
  format: PlanFormatName,
): string {
  return planFormat(format).write(plan, { publicUrl: deps.publicUrl, today: todayOf(deps, plan) });
}

/** The questions of a plan as flash cards, from the plan's own release, or where that is held no more from the current one. */
export function exportPlanCards(deps: Pick<PlanDeps, 'catalogue' | 'publicUrl'>, plan: Plan): string {
  const content = deps.catalogue.findRelease(plan.release) ?? deps.catalogue.current();
  return writePlanCards(plan, content, { publicUrl: deps.publicUrl, pack: content.getSettings() });
}

/** One session as a calendar file; nothing in it marks. */
export function exportSession(
  { publicUrl }: Pick<PlanDeps, 'publicUrl'>,
  plan: Plan,
  session: Session,
): string {
  return renderCalendar(plan, { publicUrl, only: session.id });
}

/** The picture of a plan with a line at today, for a page that has its stylesheet. */
export function drawPicture(
  deps: Pick<PlanDeps, 'clock'>,
  plan: Plan,
  options: Pick<PictureOptions, 'weekStart' | 'linkTo'> = {},
): string {
  return drawPlan(plan, { today: todayOf(deps, plan), ...options });
}

/** An address for a phone's camera, as SVG. */
export function exportQrCode(address: string, title: string): string {
  return drawQrCode(address, title);
}

/** Which day it is for the person. */
export function todayOf(deps: Pick<PlanDeps, 'clock'>, plan: Plan): CivilDate {
  return todayIn(plan.request.timeZone, deps.clock());
}
