import { renderCalendar } from '../calendar/feed/render-calendar.ts';
import type { Plan } from '../domain/plan.ts';

/** A plan as an .ics file to import: without the links that only a subscriber may have. */
export function renderFile(plan: Plan, publicUrl: string): string {
  return renderCalendar(plan, { publicUrl });
}
