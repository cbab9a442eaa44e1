import { renderCalendar } from '../calendar/feed/render-calendar.ts';
import type { CivilDate } from '../domain/civil-date.ts';
import type { Plan } from '../domain/plan.ts';
import { toPlan } from '../wire/plan.ts';
import { writePlanCsv } from './plan-csv.ts';
import { drawPlan } from './plan-picture.ts';

/** What a file says beyond its plan. */
export interface ExportOptions {
  /** Where the service is reached, without a slash at the end: the base of links to content. */
  publicUrl: string;
  /** Which day it is for the person. */
  today: CivilDate;
}

/** A form in which a plan can be taken away. None of them holds a key or a link that marks. */
export interface PlanFormat {
  /** What it is asked for by; the file's extension. */
  name: string;
  /** What people call it. */
  title: string;
  mediaType: string;
  file: string;
  write(plan: Plan, options: ExportOptions): string;
}

/** Every form, in the order in which they are offered. */
export const PLAN_FORMATS = [
  {
    name: 'ics',
    title: 'Calendar file',
    mediaType: 'text/calendar; charset=utf-8',
    file: 'stepladder.ics',
    write: (plan, { publicUrl }) => renderCalendar(plan, { publicUrl }),
  },
  {
    name: 'json',
    title: 'JSON',
    mediaType: 'application/json',
    file: 'stepladder.json',
    write: (plan, { publicUrl }) => `${JSON.stringify(toPlan(plan, publicUrl), null, 2)}\n`,
  },
  {
    name: 'csv',
    title: 'Spreadsheet',
    mediaType: 'text/csv; charset=utf-8; header=present',
    file: 'stepladder.csv',
    write: writePlanCsv,
  },
  {
    name: 'svg',
    title: 'Picture',
    mediaType: 'image/svg+xml; charset=utf-8',
    file: 'stepladder.svg',
    write: (plan, { today }) => drawPlan(plan, { today, isFile: true }),
  },
] as const satisfies readonly PlanFormat[];

export type PlanFormatName = (typeof PLAN_FORMATS)[number]['name'];

export function planFormat(name: PlanFormatName): PlanFormat {
  return PLAN_FORMATS.find((format) => format.name === name) as PlanFormat;
}
