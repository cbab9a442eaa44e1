import { isBoundToBlock } from '../../constraints/h06-block-days.ts';
import { mayBeginOn } from '../../constraints/h08-quiet-days.ts';
import { leastMinutesOf } from '../../constraints/h12-shortest-session.ts';
import { at } from '../../model/at.ts';
import { closeBlocksAfter } from '../../model/early-opening.ts';
import { isOfLevel } from '../../model/fit.ts';
import type { Task } from '../../model/planning-problem.ts';
import { replanStatusOf } from '../facts/replan-status.ts';
import { maySessionStay } from './may-stay.ts';
import { placeAsIs, unplaceWithDependents } from './place-task.ts';
import type { RepairState } from './repair-state.ts';

/**
 * Keeps each early opening justified (H6): where later blocks use a block's days, no question of the level is left out of that
 * block that would fit there. It goes in, in the place of what is early; where it cannot, the later blocks wait for their own days.
 *
 * @returns whether anything had to change.
 */
export function keepBlockOrder(state: RepairState, mayPlace: boolean): boolean {
  const { blocks } = state.timetable.problem;
  let hasChanged = false;
  for (let block = 0; block + 1 < blocks.length; block++) {
    if (slotsWithEarly(state, block).length === 0) continue;
    const left = leftOf(state, block);
    for (const task of left) {
      if (!wouldFit(state, task, block)) continue;
      hasChanged = true;
      state.addPending(task, state.timeOf(slotsWithEarly(state, block)[0] ?? 0));
      if (mayPlace && (placeAsIs(state, task, 'nothing') || replaceEarly(state, task, block))) continue;
      state.removePending(task);
      closeLaterBlocks(state, block);
      break;
    }
  }
  return hasChanged;
}

/** The questions of the level that a block has left. What a missed session holds was planned when the next block was opened. */
function leftOf({ timetable, pool, context }: RepairState, block: number): Task[] {
  const { sessions, now } = context;
  const missed = new Set(
    sessions
      .filter((session) => replanStatusOf(session, now) === 'missed')
      .flatMap(({ items }) => items.map(({ itemId }) => itemId)),
  );
  return timetable.problem.tasks.filter(
    (task) =>
      task.block === block &&
      !task.isMock &&
      !timetable.isLearned(task) &&
      pool.candidates[task.index] !== undefined &&
      isOfLevel(task) &&
      !missed.has(task.item.id),
  );
}

/** Slots on a block's days, or before, that hold something of later blocks. */
function slotsWithEarly({ timetable }: RepairState, block: number): number[] {
  const nextFrom = at(timetable.problem.blocks, block + 1).from;
  return timetable.problem.slots
    .filter(({ index, day }) => day < nextFrom && earlyIn(timetable, index, block).length > 0)
    .map(({ index }) => index);
}

function earlyIn(timetable: RepairState['timetable'], index: number, block: number): Task[] {
  return [...new Set(at(timetable.slotTasks, index))]
    .map((position) => timetable.task(position))
    .filter((task) => task.block > block && isBoundToBlock(task));
}

/** Whether a task could, whole or part by part, take the place of one thing or all that is early in a session (H6). */
function wouldFit(state: RepairState, task: Task, block: number): boolean {
  const { minutes, parts = [] } = task.item;
  return [[minutes], parts].some((pieces) => pieces.length > 0 && piecesFit(state, task, pieces, block));
}

function piecesFit(
  { timetable }: RepairState,
  task: Task,
  pieces: readonly number[],
  block: number,
): boolean {
  const { problem } = timetable;
  const required = task.requires.map((index) => timetable.task(index));
  if (!required.every((other) => timetable.isLearned(other))) return false;
  const from = Math.max(-1, ...required.map((other) => timetable.learnedIn(other)));
  let placed = 0;
  for (const { index, day } of problem.slots) {
    const early = earlyIn(timetable, index, block);
    if (early.length === 0 || index < from || day >= at(problem.blocks, block + 1).from) continue;
    if (!mayBeginOn(problem, task, day)) continue;
    const minutes = pieces[placed];
    if (minutes === undefined) break;
    const each = early.map((other) => minutesIn(timetable, other, index));
    const isFitting = [...each, each.reduce((sum, some) => sum + some, 0)].some(
      (freed) =>
        minutes <= freed &&
        (timetable.slotMinutes[index] ?? 0) - freed + minutes >= leastMinutesOf(problem, minutes),
    );
    if (isFitting) placed++;
  }
  return placed === pieces.length;
}

function minutesIn({ learnSlots }: RepairState['timetable'], task: Task, index: number): number {
  return at(learnSlots, task.index).reduce(
    (sum, slot, sitting) => sum + (slot === index ? (task.sittings[sitting] ?? 0) : 0),
    0,
  );
}

/** Learns a task in the place of something early, which has to wait. */
function replaceEarly(state: RepairState, task: Task, block: number): boolean {
  if (task.sittings.length !== 1) return false;
  const { timetable } = state;
  for (const index of slotsWithEarly(state, block)) {
    if (state.isPinned(index)) continue;
    const mark = state.mark();
    for (const early of earlyIn(timetable, index, block)) {
      unplaceWithDependents(state, early);
      if (state.learn(task, [index]) && maySessionStay(state, index)) return true;
    }
    state.rollback(mark);
  }
  return false;
}

/** Closes later blocks until their own days come. */
function closeLaterBlocks(state: RepairState, block: number): void {
  const { timetable } = state;
  closeBlocksAfter(timetable, block);
  for (const index of slotsWithEarly(state, block)) {
    for (const task of earlyIn(timetable, index, block)) unplaceWithDependents(state, task);
  }
}
