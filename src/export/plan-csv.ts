import { daysBetween, weekdayOf } from '../domain/civil-date.ts';
import type { Plan } from '../domain/plan.ts';
import { BYTE_ORDER_MARK, writeCsvRow } from './csv.ts';
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

/** A plan's sessions as a table, one a row. */
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
  const lines = rows.map((row) => writeCsvRow(COLUMNS.map((name) => row[name])));
  return BYTE_ORDER_MARK + writeCsvRow(COLUMNS) + lines.join('');
}
