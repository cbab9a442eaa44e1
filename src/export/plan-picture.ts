import { addDays, type CivilDate, daysBetween, type Weekday } from '../domain/civil-date.ts';
import { escapeXml } from '../domain/escape-xml.ts';
import { capitalise, formatShortDate } from '../domain/format.ts';
import { blockHue, blockShort, blockTitle } from '../domain/pack-settings.ts';
import type { Plan } from '../domain/plan.ts';
import type { Session } from '../domain/session.ts';
import { MINUTES_PER_DAY } from '../time/wall-clock.ts';
import { awayDays, busyMinutes, drawBusy } from './picture-away.ts';
import {
  CELL,
  COLUMN,
  type Grid,
  HEAD,
  LEFT,
  layGrid,
  round,
  sessionsByDay,
  stackDay,
} from './picture-grid.ts';
import { defineHatches } from './picture-hatch.ts';
import { drawLegend, LEGEND_HEIGHT } from './picture-legend.ts';
import { drawSession } from './picture-session.ts';
import { pictureStylesheet } from './picture-style.ts';
import { describePicture, titlePicture } from './picture-words.ts';

export interface PictureOptions {
  /** The day on which a line stands; absent or outside the plan: none. */
  today?: CivilDate;
  /** The day on which weeks begin; absent: Monday (ISO 8601). */
  weekStart?: Weekday;
  /** A file of its own, with its stylesheet and paper; else for a page that has `pictureStylesheet`. */
  isFile?: boolean;
  /** The address that a session's block leads to; absent: a picture and no more. */
  linkTo?: (session: Session) => string;
}

/**
 * A plan at a glance, as SVG 1.1: weeks are columns, days of the week rows, and each session a block in the hue of its
 * curriculum block, as high as its minutes. `title` and `desc` say the same in sentences.
 */
export function drawPlan(plan: Plan, options: PictureOptions = {}): string {
  const grid = layGrid(plan, options.weekStart ?? 'mon');
  const height = grid.bottom + LEGEND_HEIGHT;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" class="pp" role="${options.linkTo ? 'group' : 'img'}" aria-labelledby="pp-title pp-desc" viewBox="0 0 ${grid.width} ${height}"${options.isFile ? ` width="${grid.width * 2}" height="${height * 2}"` : ''}>`,
    `<title id="pp-title">${escapeXml(titlePicture(plan))}</title>`,
    `<desc id="pp-desc">${escapeXml(describePicture(plan))}</desc>`,
    ...(options.isFile ? [`<style>${pictureStylesheet}</style>`] : []),
    defineHatches(CELL, Math.max(...grid.rowHeight)),
    ...(options.isFile ? [`<rect class="pp-paper" width="${grid.width}" height="${height}"/>`] : []),
    drawBlocks(plan, grid),
    drawHeads(grid, options.today),
    drawDays(plan, grid),
    ...awayDays(plan).map((day) => drawBusy(grid, day, MINUTES_PER_DAY, CELL)),
    ...[...busyMinutes(plan)].map(([day, minutes]) => drawBusy(grid, day, minutes, CELL)),
    ...[...sessionsByDay(plan)].flatMap(([day, sessions]) =>
      stackDay(grid, day, sessions).map((placed) =>
        drawSession(placed, plan.taxonomy, options.linkTo?.(placed.session)),
      ),
    ),
    drawToday(plan, grid, options.today),
    drawInterview(plan, grid),
    drawLegend(grid),
    '</svg>',
  ].join('\n');
}

/** The strip at the top: which block fills which weeks. */
function drawBlocks(plan: Plan, grid: Grid): string {
  return plan.blocks
    .map(({ id, from, to }) => {
      const name = escapeXml(blockTitle(plan.taxonomy, id));
      const x = round(LEFT + (daysBetween(grid.firstDay, from) / 7) * COLUMN);
      const width = round(((daysBetween(from, to) + 1) / 7) * COLUMN - 3);
      if (width < 2) return '';
      const text = name.length * 4.5 + 8 <= width ? name : escapeXml(blockShort(plan.taxonomy, id));
      return `<g class="pp-hue-${blockHue(plan.taxonomy, id)}"><title>${name}</title><rect class="pp-tint" x="${x}" y="1" width="${width}" height="14" rx="2.5"/><rect class="pp-full" x="${x}" y="1" width="3" height="14" rx="1"/><text x="${round(x + 6)}" y="11">${text}</text></g>`;
    })
    .join('');
}

/** Months and first days of weeks above, days of the week at the side. */
function drawHeads(grid: Grid, today: CivilDate | undefined): string {
  const columns = Array.from({ length: grid.weeks }, (_, week) => {
    const first = addDays(grid.firstDay, week * 7);
    const [, day, month] = formatShortDate(first).split(' ');
    const isFirst = week === 0 || first.slice(5, 7) !== addDays(first, -7).slice(5, 7);
    const isNow = today !== undefined && today >= first && today < addDays(first, 7);
    const x = LEFT + week * COLUMN + 1;
    return `${isFirst ? `<text class="pp-muted" x="${x}" y="28">${month}</text>` : ''}<text class="${isNow ? 'pp-now' : 'pp-muted'}" x="${x}" y="40">${day}</text>`;
  });
  const rows = grid.weekdays.map((weekday, row) => {
    const middle = (grid.rowTop[row] ?? HEAD) + (grid.rowHeight[row] ?? 0) / 2;
    return `<text class="pp-muted" x="2" y="${round(middle + 3)}">${capitalise(weekday)}</text>`;
  });
  return [...columns, ...rows].join('');
}

/** The days of the plan, as quiet cells. */
function drawDays(plan: Plan, grid: Grid): string {
  const { startDate, interviewDate } = plan.request;
  let path = '';
  for (let day = startDate; day < interviewDate; day = addDays(day, 1)) {
    const { x, y, height } = grid.cell(day);
    path += `M${x} ${y}h${CELL}v${height}h-${CELL}z`;
  }
  return `<path class="pp-day" d="${path}"/>`;
}

function drawToday(plan: Plan, grid: Grid, today: CivilDate | undefined): string {
  if (today === undefined || today < grid.firstDay || today > plan.request.interviewDate) return '';
  const { x, y } = grid.cell(today);
  return `<g class="pp-today"><title>Today</title><rect x="${x}" y="${y - 2}" width="${CELL}" height="2"/><path d="M${x} ${y - 5}l6 4-6 4z"/></g>`;
}

function drawInterview(plan: Plan, grid: Grid): string {
  const { x, y, height } = grid.cell(plan.request.interviewDate);
  return `<g><rect class="pp-flag" x="${x}" y="${y}" width="${CELL}" height="${height}" rx="2.5"/><text class="pp-on-flag" x="${x + 2.5}" y="${round(y + height / 2 + 2.5)}">${plan.endsByWeeks ? 'End' : 'Interview'}</text></g>`;
}
