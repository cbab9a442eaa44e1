import { formatCount, formatShare } from '../domain/format.ts';
import type { Plan } from '../domain/plan.ts';
import { alignColumns } from './align-columns.ts';

/** A plan for a terminal: sessions by week, then what it covers and says. */
export function planTable(plan: Plan): string {
  const { startDate, interviewDate, timeZone } = plan.request;
  const day = new Intl.DateTimeFormat('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  });
  const lines = [
    `${startDate} to ${plan.endsByWeeks ? '' : 'the interview on '}${interviewDate} (${timeZone}), release ${plan.release}`,
  ];
  let block = '';
  for (const session of plan.sessions) {
    if (session.block !== block) {
      block = session.block;
      lines.push('', block);
    }
    const minutes = session.items.reduce((sum, item) => sum + item.minutes, 0);
    const date = day.format(new Date(`${session.date}T00:00:00Z`)).padEnd(12);
    lines.push(
      `  ${date}${session.from}–${session.to}  ${session.kind.padEnd(7)}${String(minutes).padStart(4)} min`,
    );
    for (const item of session.items) {
      const part = item.part === undefined ? '' : ` (${item.part}/${item.parts})`;
      lines.push(
        `      ${item.activity.padEnd(9)}${String(item.minutes).padStart(3)} min  ${item.title}${part}`,
      );
    }
  }
  lines.push('', 'Hours by block (planned of what the time holds)');
  lines.push(
    ...alignColumns(
      plan.blocks.map(({ id, plannedMinutes, wantedMinutes }) => [
        `  ${id}`,
        `${formatHours(plannedMinutes)} of ${formatHours(wantedMinutes)}`,
      ]),
    ),
  );
  lines.push('', ...readinessLines(plan));
  if (plan.notes.length > 0) lines.push('', ...plan.notes.map((note) => `- ${note}`));
  return lines.join('\n');
}

/** What the plan makes of its person, in the order in which one asks. */
function readinessLines({ readiness, recall, request }: Plan): string[] {
  const { asOf, now, ifFollowed, ifStopped, range, of, weeks } = readiness;
  const [low, high] = range.map((share) => formatShare(share));
  const curve = weeks.map(({ week, ifFollowed: share }) => `${week}: ${formatShare(share)}`);
  return [
    `Predicted readiness: of ${formatCount(of.items, 'question')} and primers at these levels, ${of.planned} are planned or known`,
    `  ${formatShare(ifFollowed)} on ${request.interviewDate} if the plan is followed; ${low} to ${high} for eight of ten people`,
    `  ${formatShare(ifStopped)} on that day if nothing is done; ${formatShare(now)} on ${asOf}`,
    `  at the end of week ${curve.join(', ')}`,
    `Predicted recall on that day of ${formatCount(recall.of, 'item')} in the plan: ${formatShare(recall.atInterview)} (${recall.model})`,
  ];
}

export function formatHours(minutes: number): string {
  return `${(minutes / 60).toFixed(1)} h`;
}
