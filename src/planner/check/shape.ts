import { isCivilDate } from '../../domain/civil-date.ts';
import { type Constraint, type Fault, groupBy, nameOf, type PlanView } from './plan-view.ts';
import { blockFaults } from './shape-blocks.ts';
import { entryFaults } from './shape-entries.ts';
import { readTimestamp } from './zone-clock.ts';

/**
 * What a plan must be before its constraints mean anything. What has begun breaks nothing here either.
 *
 * Readings: a session's time is its items' time, neither more nor less, since nothing is padded. The plan begins on
 * startDate. Sessions of all statuses stand in the list by start.
 */
export const shape: Constraint = {
  id: 'shape',
  meaning:
    "Ids are unique, items are the plan's own and learned once, times are in order and the items' own, and the blocks' days follow from the dates.",
  check: (view) => [
    ...identityFaults(view),
    ...orderFaults(view),
    ...view.judged.flatMap(({ session, minutes }) => {
      const itemMinutes = session.items.reduce((sum, entry) => sum + entry.minutes, 0);
      const faults: string[] = [];
      if (!isCivilDate(session.date)) faults.push('has a date that does not exist');
      if (session.date < view.plan.request.startDate) faults.push('lies before the first day of the plan');
      if (!(minutes > 0)) faults.push('does not end after it starts');
      else if (itemMinutes !== minutes) faults.push(`takes ${minutes} minutes for items of ${itemMinutes}`);
      if (session.items.length === 0) faults.push('holds nothing');
      return faults.map((fault) => ({ message: `${nameOf(session)} ${fault}`, sessionIds: [session.id] }));
    }),
    ...entryFaults(view),
    ...blockFaults(view),
  ],
};

/** Ids and ordinals are never reused, so a session that is over counts for those that are not. */
function identityFaults({ plan, judged }: PlanView): Fault[] {
  const open = new Set(judged.map(({ session }) => session));
  return (['id', 'ordinal'] as const).flatMap((field) =>
    [...groupBy(plan.sessions, (session) => session[field])]
      .filter(([, group]) => group.length > 1 && group.some((session) => open.has(session)))
      .map(([value, group]) => ({
        message: `${group.length} sessions have the ${field} ${value}`,
        sessionIds: group.map(({ id }) => id),
      })),
  );
}

function orderFaults({ plan, judged }: PlanView): Fault[] {
  const open = new Set(judged.map(({ session }) => session));
  return plan.sessions.flatMap((session, index) => {
    const before = plan.sessions[index - 1];
    if (!before || !(open.has(session) || open.has(before))) return [];
    if (!(startKey(before) > startKey(session))) return [];
    return [{ message: `${nameOf(session)} stands after a later one`, sessionIds: [before.id, session.id] }];
  });
}

function startKey({ startsAt }: { startsAt: string }): number {
  return readTimestamp(startsAt)?.epochMs ?? Number.NaN;
}
