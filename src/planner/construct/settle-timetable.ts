import { isWithinReviewShare } from '../constraints/h14-review-share.ts';
import { at } from '../model/at.ts';
import type { Task } from '../model/planning-problem.ts';
import { placeAnywhere } from './allocate.ts';
import type { Timetable } from './timetable.ts';

/**
 * Makes every session and week meet what only a whole one can (H12, H14): short sessions are filled up from
 * `leftOver`, or emptied and their items learned elsewhere; reviews above a week's share go, the least useful first.
 */
export function settleTimetable(timetable: Timetable, leftOver: readonly Task[]): void {
  for (let round = 0; round < 8; round++) {
    let isSettled = true;
    for (const { index } of timetable.problem.slots) {
      if (timetable.isSettled(index)) continue;
      isSettled = false;
      settleSlot(timetable, index, leftOver, round);
    }
    if (isSettled) return;
  }
  clearUnsettled(timetable);
}

function settleSlot(timetable: Timetable, index: number, leftOver: readonly Task[], round: number): void {
  trimReviews(timetable, index);
  if (timetable.isSettled(index)) return;
  if (round === 0) fillShortSession(timetable, index, leftOver);
  if (timetable.isSettled(index)) return;
  const removed = emptySlot(timetable, index);
  // Later rounds do not try again, so that what never fits cannot circle.
  if (round < 2) for (const task of removed) if (!timetable.isLearned(task)) placeInUsed(timetable, task);
}

function fillShortSession(timetable: Timetable, index: number, leftOver: readonly Task[]): void {
  for (const task of leftOver) {
    if (timetable.isSettled(index)) return;
    if (timetable.isLearned(task) || task.sittings.length !== 1) continue;
    timetable.tryLearn(task, [index]);
  }
}

function placeInUsed(timetable: Timetable, task: Task): void {
  if (task.sittings.length > 1) {
    placeAnywhere(timetable, task);
    return;
  }
  timetable.problem.slots.some(
    ({ index }) => (timetable.slotMinutes[index] ?? 0) > 0 && timetable.tryLearn(task, [index]),
  );
}

/** Takes everything out of a slot, with what requires it; returns the tasks, prerequisites first. */
export function emptySlot(timetable: Timetable, index: number): Task[] {
  for (const task of [...at(timetable.slotReviews, index)]) timetable.unreview(timetable.task(task), index);
  const removed: Task[] = [];
  for (const task of [...at(timetable.slotTasks, index)])
    unlearnWithDependents(timetable, timetable.task(task), removed);
  return removed.reverse();
}

/** Takes a task out with everything that requires it, the last first. */
export function unlearnWithDependents(timetable: Timetable, task: Task, removed: Task[] = []): Task[] {
  for (const other of task.requiredBy) {
    if (at(timetable.learnSlots, other).length > 0)
      unlearnWithDependents(timetable, timetable.task(other), removed);
  }
  if (at(timetable.learnSlots, task.index).length > 0) {
    timetable.unlearn(task);
    removed.push(task);
  }
  return removed;
}

/** Drops reviews of a slot's week, the least useful first, until the week's share holds. */
function trimReviews(timetable: Timetable, index: number): void {
  const { week } = timetable.slot(index);
  const inWeek = timetable.problem.slots.filter((slot) => slot.week === week);
  while (!isWithinReviewShare(timetable, week)) {
    const reviews = inWeek.flatMap((slot) =>
      at(timetable.slotReviews, slot.index).map((task) => [task, slot.index] as const),
    );
    let worst: readonly [task: number, slot: number] | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const review of reviews) {
      const task = timetable.task(review[0]);
      const before = timetable.value;
      timetable.unreview(task, review[1]);
      const loss = before - timetable.value;
      timetable.review(task, review[1]);
      if (loss < least) [worst, least] = [review, loss];
    }
    if (!worst) return;
    timetable.unreview(timetable.task(worst[0]), worst[1]);
  }
}

/**
 * The last resort: sessions that still break a constraint are emptied for good. It always ends, because what is empty
 * already is left: around the past of a plan, a week's share can be broken by what was done, with nothing to take out.
 */
function clearUnsettled(timetable: Timetable): void {
  for (let hasChanged = true; hasChanged; ) {
    hasChanged = false;
    for (const { index } of timetable.problem.slots) {
      trimReviews(timetable, index);
      const isEmpty =
        at(timetable.slotTasks, index).length === 0 && at(timetable.slotReviews, index).length === 0;
      if (isEmpty || timetable.isSettled(index)) continue;
      emptySlot(timetable, index);
      hasChanged = true;
    }
  }
}
