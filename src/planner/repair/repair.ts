import type { Session } from '../../domain/plan.ts';
import type { Situation } from './facts/replan-context.ts';
import { grow, mayGrow, waitForMocks } from './place/extend.ts';
import { keepOrder } from './place/keep-order.ts';
import { placeWaiting } from './place/place-pending.ts';
import { strengthen } from './place/reinforce.ts';
import { Workbench } from './place/repair-state.ts';
import { makeUpReviews } from './place/restore-reviews.ts';
import { restoreSessions } from './place/restore-sessions.ts';
import { settleSessions } from './place/settle-sessions.ts';
import { publishRepair } from './publish/publish-repair.ts';

/** Passes after which a repair stops looking at its own result. */
const PASSES = 5;
/** Rounds in which what H6 demands is still placed; after them later blocks only wait for their days. */
const TRIES = 3;

/** Repaired sessions, their sequences still counted by pass, and the workbench of the last pass, which changed nothing. */
export interface Repair {
  sessions: Session[];
  nextOrdinal: number;
  bench: Workbench;
}

/**
 * Repairs the sessions to come: feasibility first, then as few changes as possible, then what the plan is worth. It is
 * repeated on its own result until nothing changes, so that a second repair has nothing to do.
 */
export function repair(situation: Situation, growing = mayGrow(situation)): Repair {
  let sessions = [...situation.sessions];
  let nextOrdinal = situation.plan.nextOrdinal;
  let isGrowing = growing;
  for (let pass = 0; ; pass++) {
    const bench = repairOnce({ ...situation, sessions }, isGrowing);
    const published = publishRepair(bench, nextOrdinal);
    const isSame = published.sessions.every((session, index) => session === sessions[index]);
    sessions = published.sessions;
    nextOrdinal = published.nextOrdinal;
    isGrowing = false;
    if (isSame || pass === PASSES) return { sessions, nextOrdinal, bench };
  }
}

function repairOnce(situation: Situation, growing: boolean): Workbench {
  const bench = new Workbench(situation);
  const { displaced, missed } = restoreSessions(bench);
  if (growing) waitForMocks(bench);
  placeWaiting(bench, displaced, missed);
  settleSessions(bench);
  if (growing) {
    grow(bench);
    settleSessions(bench);
  }
  bench.isThawing = true;
  settleSessions(bench);
  for (let round = 0; keepOrder(bench, round < TRIES); round++) settleSessions(bench);
  makeUpReviews(bench);
  strengthen(bench);
  return bench;
}

/** Several passes are one change: sequence + 1, no trace of what came and went between them, and no change is none. */
export function asOneChange(before: readonly Session[], after: readonly Session[]): Session[] {
  const old = new Map(before.map((session) => [session.id, session]));
  return after.flatMap((session) => {
    const first = old.get(session.id);
    if (!first) return session.status === 'dropped' ? [] : [{ ...session, sequence: 0 }];
    if (first === session) return [session];
    const isSame = JSON.stringify({ ...session, sequence: first.sequence }) === JSON.stringify(first);
    return [isSame ? first : { ...session, sequence: first.sequence + 1 }];
  });
}
