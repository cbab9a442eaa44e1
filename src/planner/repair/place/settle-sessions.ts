import { at } from '../../model/at.ts';
import type { Task } from '../../model/planning-problem.ts';
import { holds, isOverShare, reviewsToGive } from './may-stay.ts';
import { fillUp, placeAsIs, takeOut } from './place-task.ts';
import type { Workbench } from './repair-state.ts';

/** Rounds in which what falls out of a session is tried elsewhere; after them it leaves the plan. */
const TRIES = 3;

/**
 * Takes out what has come to stand without what it needs (H5, H11), and makes every session and week hold (H12, H14).
 * What falls out goes into slack or free time, or leaves the plan.
 */
export function settleSessions(bench: Workbench): void {
  for (let round = 0; ; round++) {
    dropHanging(bench);
    for (const task of [...bench.pending.keys()]) {
      if (round >= TRIES || !isReady(bench, task) || !placeAsIs(bench, task, 'reviews')) bench.giveUp(task);
    }
    const isWhole = bench.places.every((_, index) => settleSlot(bench, index, round < 2 * TRIES));
    if (isWhole && bench.pending.size === 0 && !hasHanging(bench)) return;
  }
}

function isReady({ timetable }: Workbench, task: Task): boolean {
  return task.requires.every((index) => timetable.isLearned(timetable.task(index)));
}

/** False where something was taken apart, so that all has to be looked at again. */
function settleSlot(bench: Workbench, index: number, mayFill: boolean): boolean {
  const { timetable } = bench;
  if (!bench.isUsed(index) || holds(bench, index)) return true;
  trimReviews(bench, timetable.slot(index).week);
  if (!bench.isUsed(index) || holds(bench, index)) return true;
  // What never fits must not circle.
  if (mayFill && fillUp(bench, index)) return true;
  empty(bench, index);
  return false;
}

/** Takes the least useful reviews out of a week until its share holds, from frozen sessions last. */
function trimReviews(bench: Workbench, week: number): void {
  while (isOverShare(bench, week)) {
    const worst = reviewsToGive(bench, week)
      .map((review) => ({
        ...review,
        isLocked: bench.isLocked(review.index),
        loss: lossOf(bench, review.task, review.index),
      }))
      .sort((a, b) => Number(a.isLocked) - Number(b.isLocked) || a.loss - b.loss || a.index - b.index)
      .at(0);
    if (!worst) return;
    bench.unreview(worst.task, worst.index);
    // It does not come back: the week has no room for it.
    bench.lostReviews.splice(bench.lostReviews.lastIndexOf(worst.task), 1);
  }
}

function lossOf({ timetable }: Workbench, task: Task, index: number): number {
  const before = timetable.value;
  timetable.unreview(task, index);
  const loss = before - timetable.value;
  timetable.review(task, index);
  return loss;
}

/** Takes a session apart. */
function empty(bench: Workbench, index: number): void {
  const { timetable } = bench;
  for (const position of [...at(timetable.slotReviews, index)])
    bench.unreview(timetable.task(position), index);
  for (const position of new Set(at(timetable.slotTasks, index))) takeOut(bench, timetable.task(position));
}

function hasHanging({ timetable }: Workbench): boolean {
  return timetable.problem.tasks.some(
    (task) => isHanging(timetable, task) || hangingReviews(timetable, task).length > 0,
  );
}

function dropHanging(bench: Workbench): void {
  const { timetable } = bench;
  for (const task of timetable.problem.tasks) if (isHanging(timetable, task)) takeOut(bench, task);
  for (const task of timetable.problem.tasks) {
    // Reviews wait for a first pass that still may come.
    if (bench.pending.has(task)) continue;
    for (const index of hangingReviews(timetable, task)) bench.unreview(task, index);
  }
}

/** H5: learned before something that it requires, or without it. */
function isHanging(timetable: Workbench['timetable'], task: Task): boolean {
  const first = at(timetable.learnSlots, task.index)[0];
  if (first === undefined) return false;
  return task.requires.some((index) => {
    const required = timetable.task(index);
    return !timetable.isLearned(required) || timetable.learnedIn(required) > first;
  });
}

/** H11: reviews of what is not learned by then. */
function hangingReviews(timetable: Workbench['timetable'], task: Task): number[] {
  const isLearned = timetable.isLearned(task);
  const learnedOn = timetable.learnedOn(task);
  return at(timetable.reviewSlots, task.index).filter(
    (index) => !isLearned || timetable.slot(index).day <= learnedOn,
  );
}
