import { at } from '../../model/at.ts';
import { isInWindow } from '../../model/fit.ts';
import { QUIET_DAYS } from '../../model/limits.ts';
import type { Task } from '../../model/planning-problem.ts';
import { fateOf } from '../facts/replan-status.ts';
import { holds } from './may-stay.ts';
import { placeAsIs, takeOut } from './place-task.ts';
import type { Workbench } from './repair-state.ts';

/**
 * Keeps handing on honest (H6): where later blocks use a block's days, nothing of that block is left out that would fit
 * there. It goes in, in the place of what is early; where it cannot, the later blocks wait for their own days.
 *
 * @returns whether anything had to change.
 */
export function keepOrder(bench: Workbench, mayPlace: boolean): boolean {
  const { blocks } = bench.timetable.problem;
  let hasChanged = false;
  for (let block = 0; block + 1 < blocks.length; block++) {
    if (earlySlots(bench, block).length === 0) continue;
    const left = leftOf(bench, block);
    for (const task of left) {
      if (!wouldFit(bench, task, block)) continue;
      hasChanged = true;
      bench.wait(task, bench.timeOf(earlySlots(bench, block)[0] ?? 0));
      if (mayPlace && (placeAsIs(bench, task, 'nothing') || takePlace(bench, task, block))) continue;
      bench.giveUp(task);
      withdraw(bench, block);
      break;
    }
  }
  return hasChanged;
}

/** What a block still has to offer. What a missed session holds was planned when the time was handed on. */
function leftOf({ timetable, pool, situation }: Workbench, block: number): Task[] {
  const { sessions, now } = situation;
  const missed = new Set(
    sessions
      .filter((session) => fateOf(session, now) === 'missed')
      .flatMap(({ items }) => items.map(({ itemId }) => itemId)),
  );
  return timetable.problem.tasks.filter(
    (task) =>
      task.block === block &&
      !task.isMock &&
      !timetable.isLearned(task) &&
      pool.candidates[task.index] !== undefined &&
      isInWindow(pool.input, task.item) &&
      !missed.has(task.item.id),
  );
}

/** Slots on a block's days, or before, that hold something of later blocks. */
function earlySlots({ timetable }: Workbench, block: number): number[] {
  const nextFrom = at(timetable.problem.blocks, block + 1).from;
  return timetable.problem.slots
    .filter(({ index, day }) => day < nextFrom && earlyIn(timetable, index, block).length > 0)
    .map(({ index }) => index);
}

function earlyIn(timetable: Workbench['timetable'], index: number, block: number): Task[] {
  return [...new Set(at(timetable.slotTasks, index))]
    .map((position) => timetable.task(position))
    .filter((task) => task.block > block && !task.isMock);
}

/** Whether a task could, whole or part by part, take the place of one thing or all that is early in a session (H6). */
function wouldFit(bench: Workbench, task: Task, block: number): boolean {
  const { minutes, parts = [] } = task.item;
  return [[minutes], parts].some((pieces) => pieces.length > 0 && piecesFit(bench, task, pieces, block));
}

function piecesFit({ timetable }: Workbench, task: Task, pieces: readonly number[], block: number): boolean {
  const { interviewDay, request, slots } = timetable.problem;
  const required = task.requires.map((index) => timetable.task(index));
  if (!required.every((other) => timetable.isLearned(other))) return false;
  const from = Math.max(-1, ...required.map((other) => timetable.learnedIn(other)));
  let placed = 0;
  for (const { index, day } of slots) {
    const early = earlyIn(timetable, index, block);
    if (early.length === 0 || index < from || day >= at(timetable.problem.blocks, block + 1).from) continue;
    if (!task.isLateAllowed && day >= interviewDay - QUIET_DAYS) continue;
    const minutes = pieces[placed];
    if (minutes === undefined) break;
    const each = early.map((other) => minutesIn(timetable, other, index));
    const isFitting = [...each, each.reduce((sum, some) => sum + some, 0)].some(
      (freed) =>
        minutes <= freed &&
        (timetable.slotMinutes[index] ?? 0) - freed + minutes >= request.sessionMinutes.min,
    );
    if (isFitting) placed++;
  }
  return placed === pieces.length;
}

function minutesIn({ learnSlots }: Workbench['timetable'], task: Task, index: number): number {
  return at(learnSlots, task.index).reduce(
    (sum, slot, sitting) => sum + (slot === index ? (task.sittings[sitting] ?? 0) : 0),
    0,
  );
}

/** Learns a task in the place of something early, which has to wait. */
function takePlace(bench: Workbench, task: Task, block: number): boolean {
  if (task.sittings.length !== 1) return false;
  const { timetable } = bench;
  for (const index of earlySlots(bench, block)) {
    if (bench.isLocked(index)) continue;
    const mark = bench.mark();
    for (const early of earlyIn(timetable, index, block)) {
      takeOut(bench, early);
      if (bench.learn(task, [index]) && holds(bench, index)) return true;
    }
    bench.rollback(mark);
  }
  return false;
}

/** Closes later blocks until their own days come. */
function withdraw(bench: Workbench, block: number): void {
  const { timetable } = bench;
  const { blocks, opensOn } = timetable.problem;
  const nextFrom = at(blocks, block + 1).from;
  for (let later = block + 1; later < blocks.length; later++) {
    opensOn[later] = Math.max(opensOn[later] ?? 0, nextFrom);
  }
  for (const index of earlySlots(bench, block)) {
    for (const task of earlyIn(timetable, index, block)) takeOut(bench, task);
  }
}
