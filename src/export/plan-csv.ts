import { daysBetween, weekdayOf } from '../domain/civil-date.ts';
import type { Plan } from '../domain/plan.ts';
import { lengthOf } from './picture-grid.ts';

const COLUMNS = [
  'date',
  'weekday',
  'week',
  'from',
  'to',
  'timeZone',
  'startsAt',
  'endsAt',
  'minutes',
  'block',
  'kind',
  'status',
  'items',
  'markedBy',
] as const;

/**
 * A plan's sessions as a table, one a row (RFC 4180), with a byte order mark, by which spreadsheets know UTF-8.
 * A cell that a spreadsheet would take for a formula gets an apostrophe before it (OWASP, "CSV Injection").
 */
export function writePlanCsv(plan: Plan): string {
  const { startDate, timeZone } = plan.request;
  const rows = plan.sessions.map(
    (session): Record<(typeof COLUMNS)[number], string | number> => ({
      date: session.date,
      weekday: weekdayOf(session.date),
      week: Math.floor(daysBetween(startDate, session.date) / 7) + 1,
      from: session.from,
      to: session.to,
      timeZone,
      startsAt: session.startsAt,
      endsAt: session.endsAt,
      minutes: lengthOf(session),
      block: session.block,
      kind: session.kind,
      status: session.status,
      items: session.items
        .map(
          ({ activity, title, part, parts }) => `${activity}: ${title}${part ? ` (${part}/${parts})` : ''}`,
        )
        .join('; '),
      markedBy: session.markedBy ?? '',
    }),
  );
  const lines = [COLUMNS.join(','), ...rows.map((row) => COLUMNS.map((name) => cell(row[name])).join(','))];
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
