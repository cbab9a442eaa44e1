import { isBlockOpen } from '../constraints/h06-block-days.ts';
import { at } from '../model/at.ts';
import { closeBlocksAfter, opensNextEarly } from '../model/early-opening.ts';
import { isOfLevel } from '../model/fit.ts';
import type { Task } from '../model/planning-problem.ts';
import { leftOver, placeAnywhere, placeFrom } from './allocate.ts';
import { replaceLater } from './replace-later.ts';
import type { Candidate } from './select.ts';
import { settleTimetable, unlearnWithDependents } from './settle-timetable.ts';
import type { Shares } from './share.ts';
import type { Timetable } from './timetable.ts';

/** Rounds in which what was left out is still tried elsewhere; after them it only waits. */
const TRIES = 3;

/**
 * Makes every session and week hold (H12, H14) and keeps each early opening justified (H6): a block whose days later
 * blocks use has no question of the level left that it could have learned there. Where taking sessions apart left one
 * out, it goes in, if need be in the place of what is drawn on after it or in an empty session; where it cannot, the later blocks wait for their
 * own days.
 */
export function settleEarlyOpenings(
  timetable: Timetable,
  shares: Shares,
  candidates: readonly (Candidate | undefined)[],
): void {
  for (let round = 0; ; round++) {
    settleTimetable(timetable, round < TRIES ? leftOver(timetable, shares) : []);
    const block = unjustifiedOpening(timetable, candidates, round < TRIES);
    if (block === -1) {
      // What was tried just now, in several sittings, may have left a session too short.
      if (round >= TRIES || timetable.problem.slots.every(({ index }) => timetable.isSettled(index))) return;
      continue;
    }
    const early = closeEarlyBlocks(timetable, block);
    if (round >= TRIES) continue;
    for (const task of [...leftOver(timetable, shares), ...early]) {
      if (!timetable.isLearned(task)) placeAnywhere(timetable, task);
    }
  }
}

/** A block after which another opened early, and that has a question of the level left, once that was tried everywhere; -1 where there is none. */
function unjustifiedOpening(
  timetable: Timetable,
  candidates: readonly (Candidate | undefined)[],
  mayPlace: boolean,
): number {
  return timetable.problem.blocks.findIndex((_, block) => {
    if (!opensNextEarly(timetable, block)) return false;
    const left = candidates
      .flatMap((candidate) =>
        candidate?.task.block === block && !candidate.task.isMock && !timetable.isLearned(candidate.task)
          ? [candidate.task]
          : [],
      )
      .filter(isOfLevel);
    // What goes in here can leave a session too short only where it is alone, so the caller settles again.
    if (!mayPlace) return left.length > 0;
    const waiting = left.filter((task) => !placeInUse(timetable, task));
    return (
      waiting.filter((task) => !(replaceLater(timetable, task) || placeAnywhere(timetable, task))).length > 0
    );
  });
}

/** Closes later blocks again until their own days come; returns what was learned in them too early. */
function closeEarlyBlocks(timetable: Timetable, block: number): Task[] {
  closeBlocksAfter(timetable, block);
  const early = earlyTasks(timetable, block);
  for (const task of early) unlearnWithDependents(timetable, task);
  return early;
}

function placeInUse(timetable: Timetable, task: Task): boolean {
  return timetable.problem.slots.some(
    ({ index }) => (timetable.slotMinutes[index] ?? 0) > 0 && placeFrom(timetable, task, index),
  );
}

/** Tasks of later blocks that sit before those blocks open. */
function earlyTasks(timetable: Timetable, block: number): Task[] {
  return timetable.problem.tasks.filter((task) => {
    const [first] = at(timetable.learnSlots, task.index);
    return (
      !task.isMock &&
      task.block > block &&
      first !== undefined &&
      !isBlockOpen(timetable, task, timetable.slot(first).day)
    );
  });
}
