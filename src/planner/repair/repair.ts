import type { Session } from '../../domain/session.ts';
import type { ReplanContext } from './facts/replan-context.ts';
import {
  addPendingMocks,
  addPendingOwnItems,
  addPendingRelearned,
  extendPlan,
  hasOtherTime,
  mayExtend,
} from './place/extend.ts';
import { keepBlockOrder } from './place/keep-order.ts';
import { countMocks, hasLostMock, layMocks } from './place/lay-mocks.ts';
import { placePending } from './place/place-pending.ts';
import { reinforce } from './place/reinforce.ts';
import { RepairState } from './place/repair-state.ts';
import { restoreReviews } from './place/restore-reviews.ts';
import { restoreSessions } from './place/restore-sessions.ts';
import { settleSessions } from './place/settle-sessions.ts';
import { byStart } from './publish/by-start.ts';
import { dropped, publishRepair } from './publish/publish-repair.ts';

/** Passes after which a repair stops looking at its own result. */
const PASSES = 5;
/** Rounds in which what H6 demands is still placed; after them later blocks only wait for their days. */
const TRIES = 3;

/** Repaired sessions, their sequences still counted by pass, and the state of the last pass, which changed nothing. */
export interface Repair {
  sessions: Session[];
  nextOrdinal: number;
  state: RepairState;
}

/**
 * Repairs the sessions to come: feasibility first, then as few changes as possible, then what the plan is worth. Where
 * that leaves a mock out that has room, all mocks are laid first, together, and the rest is repaired around them.
 */
export function repair(context: ReplanContext, extending = mayExtend(context)): Repair {
  const repaired = repairUntilSame(context, context.plan.nextOrdinal, extending);
  const laid = hasLostMock(repaired.state, extending || hasOtherTime(context))
    ? layMocks(context, repaired.state)
    : undefined;
  if (!laid) return repaired;
  const around = repairUntilSame({ ...context, sessions: laid.sessions }, laid.nextOrdinal, extending);
  return countMocks(around.state) > countMocks(repaired.state) ? around : repaired;
}

/** Repeats a repair on its own result until nothing changes, so that a second repair has nothing to do. */
function repairUntilSame(context: ReplanContext, firstOrdinal: number, extending: boolean): Repair {
  let sessions = [...context.sessions];
  let nextOrdinal = firstOrdinal;
  let isExtending = extending;
  for (let pass = 0; ; pass++) {
    const state = repairOnce({ ...context, sessions }, isExtending);
    const published = publishRepair(state, nextOrdinal);
    const isSame = published.sessions.every((session, index) => session === sessions[index]);
    sessions = published.sessions;
    nextOrdinal = published.nextOrdinal;
    isExtending = false;
    if (isSame || pass === PASSES) return { sessions, nextOrdinal, state };
  }
}

function repairOnce(context: ReplanContext, extending: boolean): RepairState {
  const state = new RepairState(context);
  const { displaced, missed } = restoreSessions(state);
  if (extending) {
    addPendingMocks(state);
    addPendingOwnItems(state);
  }
  addPendingRelearned(state);
  placePending(state, displaced, missed);
  settleSessions(state);
  if (extending) {
    extendPlan(state);
    settleSessions(state);
  }
  state.mayUnpin = true;
  settleSessions(state);
  for (let round = 0; keepBlockOrder(state, round < TRIES); round++) settleSessions(state);
  restoreReviews(state);
  reinforce(state);
  return state;
}

/**
 * Several passes are one change: sequence + 1, no trace of what came and went between them, and no change is none. What
 * is dropped in the end is dropped with what it held before the first.
 */
export function asOneChange(before: readonly Session[], after: readonly Session[]): Session[] {
  const old = new Map(before.map((session) => [session.id, session]));
  const changed = after.flatMap((session) => {
    const first = old.get(session.id);
    if (!first) return session.status === 'dropped' ? [] : [{ ...session, sequence: 0 }];
    if (first === session) return [session];
    if (session.status === 'dropped' && first.status !== 'dropped') return [dropped(first)];
    const isSame = JSON.stringify({ ...session, sequence: first.sequence }) === JSON.stringify(first);
    return [isSame ? first : { ...session, sequence: first.sequence + 1 }];
  });
  // What was moved on the way and is dropped in the end stands at its first time again.
  return changed.sort(byStart);
}
