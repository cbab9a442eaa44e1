import { daysBetween } from '../../src/domain/civil-date.ts';
import { formatShare } from '../../src/domain/format.ts';
import type { Plan } from '../../src/domain/plan.ts';
import type { DropReason } from '../../src/domain/schedule.ts';
import type { Session, SessionItem } from '../../src/domain/session.ts';
import { checkPlan } from '../../src/planner/check/check-plan.ts';
import { planWithAdvice } from '../../src/planner/make-plan.ts';
import type { Expectation, Persona } from '../../testbed/personas/persona.ts';
import { PERSONAS } from '../../testbed/personas/personas.ts';
import { realCatalogue } from './catalogues.ts';
import { planPersona } from './plan-persona.ts';

/** Prints the personas' plans week by week, to be read: `npx tsx bench/planner/personas.ts [name …]`. */
const names = process.argv.slice(2);
const catalogue = realCatalogue();
for (const persona of PERSONAS.filter(({ name }) => names.length === 0 || names.includes(name))) {
  process.stdout.write(`${page(persona, planPersona(persona, catalogue, planWithAdvice))}\n\n`);
}

function page(persona: Persona, plan: Plan): string {
  const { startDate } = plan.request;
  const weekOf = ({ date }: Session) => Math.floor(daysBetween(startDate, date) / 7);
  const weeks = [...new Set(plan.sessions.map(weekOf))];
  const { readiness, blocks, notes } = plan;
  return [
    `# ${persona.name}: ${persona.who}`,
    ...weeks.flatMap((week) => [
      `Week ${week + 1}, ready ${formatShare(readiness.weeks[week]?.ifFollowed ?? 0)}`,
      ...plan.sessions.filter((session) => weekOf(session) === week).map(line),
    ]),
    `Ready on ${plan.request.interviewDate}: ${formatShare(readiness.ifFollowed)} (${readiness.range.map((share) => formatShare(share)).join(' to ')}), ${readiness.of.planned} of ${readiness.of.items} items`,
    `Minutes by block: ${blocks.map(({ id, plannedMinutes, wantedMinutes }) => `${id} ${plannedMinutes} of ${wantedMinutes}`).join(', ')}`,
    `Left out: ${leftOut(plan)}`,
    ...notes.map((note) => `- ${note}`),
    ...checkPlan(plan, 0).map(({ constraint, message }) => `BROKEN ${constraint}: ${message}`),
    ...persona.expects.map((each) => say(each, plan)),
    ...(persona.open ?? []).map((each) => `open: ${say(each, plan)}`),
  ].join('\n');
}

function say({ sentence, faultsOf }: Expectation, plan: Plan): string {
  const faults = faultsOf(plan);
  return faults.length === 0 ? `yes: ${sentence}` : `NO: ${sentence}: ${faults.join('; ')}`;
}

function line({ date, from, to, items }: Session): string {
  const weekday = new Date(`${date}T00:00:00Z`).toUTCString().slice(0, 3);
  return `  ${weekday} ${date} ${from}–${to}  ${items.map(sayItem).join('; ')}`;
}

function sayItem({ activity, title, minutes, topic, part, parts }: SessionItem): string {
  const which = part === undefined ? '' : ` ${part}/${parts}`;
  return `${activity} ${title}${which} (${topic}, ${minutes})`;
}

/** How many items, by why; the core ones that time did not hold by title. */
function leftOut({ coverage, items }: Plan): string {
  const core = new Set(items.filter((item) => item.core && item.kind === 'question').map(({ id }) => id));
  const reasons = new Map<DropReason, number>();
  for (const { reason } of coverage.dropped) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  const titles = coverage.dropped.filter(({ itemId, reason }) => reason === 'no_time' && core.has(itemId));
  const counts = [...reasons].map(([reason, count]) => `${count} ${reason}`).join(', ');
  return titles.length === 0 ? counts : `${counts}; core: ${titles.map(({ title }) => title).join('; ')}`;
}
