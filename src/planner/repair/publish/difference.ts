import type { Plan } from '../../../domain/plan.ts';
import type { PlanDifference } from '../../../domain/plan-difference.ts';
import type { DropReason, Schedule } from '../../../domain/schedule.ts';
import type { Session, SessionItem } from '../../../domain/session.ts';
import type { Interval } from '../../../domain/study-request.ts';
import { firstPasses } from '../../publish/first-passes.ts';

/** What a replan makes of a plan: the difference between its sessions and those of the new schedule. */
export function differenceOf(plan: Plan, schedule: Pick<Schedule, 'sessions' | 'coverage'>): PlanDifference {
  const old = new Map(plan.sessions.map((session) => [session.id, session]));
  const difference: PlanDifference = {
    added: [],
    moved: [],
    changed: [],
    dropped: [],
    ...itemDifference(plan, schedule),
  };
  for (const session of schedule.sessions) {
    const { id: sessionId, items } = session;
    const before = old.get(sessionId);
    if (before === session) continue;
    if (!before) {
      difference.added.push({ sessionId, ...sessionInterval(session), items });
    } else if (session.status === 'dropped') {
      if (before.status !== 'dropped')
        difference.dropped.push({ sessionId, ...sessionInterval(session), items });
    } else if (before.sequence !== session.sequence) {
      const [addedItems, removedItems] = [without(items, before.items), without(before.items, items)];
      const isMoved = before.startsAt !== session.startsAt;
      if (isMoved)
        difference.moved.push({ sessionId, from: sessionInterval(before), to: sessionInterval(session) });
      if (!isMoved || addedItems.length + removedItems.length > 0) {
        difference.changed.push({ sessionId, ...sessionInterval(session), addedItems, removedItems });
      }
    }
  }
  return difference;
}

/** First passes that enter and leave; what had left before is no news. */
function itemDifference(plan: Plan, { sessions, coverage }: Pick<Schedule, 'sessions' | 'coverage'>) {
  const gone = new Set(plan.coverage.dropped.map(({ itemId }) => itemId));
  const current = new Set(plan.items.map(({ id }) => id));
  const before = firstPasses(plan.sessions.filter(({ status }) => status !== 'dropped'));
  const planned = firstPasses(plan.sessions.filter(({ status }) => status === 'planned'));
  const after = firstPasses(sessions.filter(({ status }) => status === 'planned' || status === 'done'));
  const reasons = new Map<string, DropReason>(coverage.dropped.map(({ itemId, reason }) => [itemId, reason]));
  return {
    addedItems: [...after]
      .filter(([itemId]) => !before.has(itemId) || gone.has(itemId))
      .map(([itemId, title]) => ({ itemId, title })),
    droppedItems: [...before]
      .filter(([itemId]) => !after.has(itemId) && !gone.has(itemId) && current.has(itemId))
      // What was missed or skipped, and is no longer wanted, left when it was.
      .filter(([itemId]) => reasons.has(itemId) || planned.has(itemId))
      .map(([itemId, title]) => ({ itemId, title, reason: reasons.get(itemId) ?? ('retired' as const) })),
  };
}

function sessionInterval({ startsAt, endsAt }: Session): Interval {
  return { startsAt, endsAt };
}

/** The entries of `list` that `other` does not have as often. */
function without(list: readonly SessionItem[], other: readonly SessionItem[]): SessionItem[] {
  const left = other.map((item) => JSON.stringify(item));
  return list.filter((item) => {
    const found = left.indexOf(JSON.stringify(item));
    if (found !== -1) left.splice(found, 1);
    return found === -1;
  });
}
