import { isDeepStrictEqual } from 'node:util';
import { firstDifference } from './first-difference.ts';

/** The part of a plan on the wire that is compared between two requests. */
export interface SeenPlan {
  id: string;
  revision: number;
  sessions: { id: string; status: string; markedBy?: string; startsAt: string; items: unknown }[];
}

/** What an answer says of a change. */
interface SaidChange {
  plan?: SeenPlan;
  difference?: { added: { sessionId: string }[]; dropped: { sessionId: string }[] };
}

/** Operations that say anew how a session went. */
const MARKING = new Set([
  'recordProgress',
  'reportProgress',
  'markSessionPage',
  'changeSessionPage',
  'reportProgressPage',
  'markUnmarkedPage',
]);

/**
 * What a request that was carried out may not do to a plan.
 * @param said the JSON of its answer, if it is JSON.
 */
export function findChangeFaults(
  operationId: string,
  before: SeenPlan,
  after: SeenPlan,
  said: SaidChange | undefined,
): string[] {
  const faults: string[] = [];
  if (after.revision < before.revision) faults.push(`revision ${after.revision} after ${before.revision}`);
  if (new Set(after.sessions.map(({ id }) => id)).size < after.sessions.length)
    faults.push('two sessions have one id');
  const difference = said?.plan?.id === after.id && firstDifference(said.plan, after);
  if (difference) faults.push(`the plan reads back other than it was answered, at ${difference}`);
  if (said?.difference) {
    const [were, are] = [standing(before), standing(after)];
    const told = (list: { sessionId: string }[]) => list.map(({ sessionId }) => sessionId).sort();
    const gone = were.filter((id) => !are.includes(id)).sort();
    const come = are.filter((id) => !were.includes(id)).sort();
    if (!isDeepStrictEqual(told(said.difference.dropped), gone)) faults.push(`gone, and not told: ${gone}`);
    if (!isDeepStrictEqual(told(said.difference.added), come)) faults.push(`come, and not told: ${come}`);
  }
  if (!MARKING.has(operationId)) faults.push(...findLostMarks(before, after));
  return faults;
}

/** What a request that was refused, or that only asks, may not do to a plan: anything. */
export function findAskedFaults(before: SeenPlan | undefined, after: SeenPlan | undefined): string[] {
  const change = firstDifference(before, after);
  return change ? [`what only asked has changed the plan, at ${change}`] : [];
}

function findLostMarks(before: SeenPlan, after: SeenPlan): string[] {
  const marked = before.sessions.filter(
    ({ status, markedBy }) => !['planned', 'dropped'].includes(status) && markedBy !== 'clock',
  );
  return marked
    .filter(({ id, status }) => after.sessions.find((session) => session.id === id)?.status !== status)
    .map(({ id, status }) => `${id} was marked ${status} and is no more`);
}

/** What has been dropped stays in a plan for its calendar to say so. */
function standing({ sessions }: SeenPlan): string[] {
  return sessions.filter(({ status }) => status !== 'dropped').map(({ id }) => id);
}
