import { isLearnedBefore } from '../../constraints/h11-review-spacing.ts';
import { isWithinReviewShare } from '../../constraints/h14-review-share.ts';
import { at } from '../../model/at.ts';
import type { Task } from '../../model/planning-problem.ts';
import { maySessionStay, removableReviews } from './may-stay.ts';
import { fillSession, placeAsIs, unplaceWithDependents } from './place-task.ts';
import type { RepairState } from './repair-state.ts';

/** Rounds in which what falls out of a session is tried elsewhere; after them it leaves the plan. */
const TRIES = 3;

/**
 * Takes out what has come to stand without what it needs (H5, H11), and makes every session and week hold (H12, H14).
 * What falls out goes into slack or free time, or leaves the plan.
 */
export function settleSessions(state: RepairState): void {
  for (let round = 0; ; round++) {
    dropHanging(state);
    for (const task of [...state.pending.keys()]) {
      if (round >= TRIES || !isReady(state, task) || !placeAsIs(state, task, 'reviews'))
        state.removePending(task);
    }
    const isWhole = state.places.every((_, index) => settleSession(state, index, round < 2 * TRIES));
    if (isWhole && state.pending.size === 0 && !hasHanging(state)) return;
  }
}

function isReady({ timetable }: RepairState, task: Task): boolean {
  return task.requires.every((index) => timetable.isLearned(timetable.task(index)));
}

/** False where something was taken apart, so that all has to be looked at again. */
function settleSession(state: RepairState, index: number, mayFill: boolean): boolean {
  const { timetable } = state;
  if (!state.isUsed(index) || maySessionStay(state, index)) return true;
  trimWeekReviews(state, timetable.slot(index).week);
  if (!state.isUsed(index) || maySessionStay(state, index)) return true;
  // What never fits must not circle.
  if (mayFill && fillSession(state, index)) return true;
  emptySession(state, index);
  return false;
}

/** Takes the least useful reviews out of a week until they keep to their share, from pinned sessions last. */
function trimWeekReviews(state: RepairState, week: number): void {
  while (!isWithinReviewShare(state.timetable, week)) {
    const worst = removableReviews(state, week)
      .map((review) => ({
        ...review,
        isPinned: state.isPinned(review.index),
        loss: lossOf(state, review.task, review.index),
      }))
      .sort((a, b) => Number(a.isPinned) - Number(b.isPinned) || a.loss - b.loss || a.index - b.index)
      .at(0);
    if (!worst) return;
    state.unreview(worst.task, worst.index);
    // It does not come back: the week has no room for it.
    state.lostReviews.splice(state.lostReviews.lastIndexOf(worst.task), 1);
  }
}

function lossOf({ timetable }: RepairState, task: Task, index: number): number {
  const before = timetable.value;
  timetable.unreview(task, index);
  const loss = before - timetable.value;
  timetable.review(task, index);
  return loss;
}

/** Takes a session apart. */
function emptySession(state: RepairState, index: number): void {
  const { timetable } = state;
  for (const position of [...at(timetable.slotReviews, index)])
    state.unreview(timetable.task(position), index);
  for (const position of new Set(at(timetable.slotTasks, index)))
    unplaceWithDependents(state, timetable.task(position));
}

function hasHanging({ timetable }: RepairState): boolean {
  return timetable.problem.tasks.some(
    (task) => isHanging(timetable, task) || hangingReviews(timetable, task).length > 0,
  );
}

function dropHanging(state: RepairState): void {
  const { timetable } = state;
  for (const task of timetable.problem.tasks)
    if (isHanging(timetable, task)) unplaceWithDependents(state, task);
  for (const task of timetable.problem.tasks) {
    // Reviews wait for a first pass that still may come.
    if (state.pending.has(task)) continue;
    for (const index of hangingReviews(timetable, task)) state.unreview(task, index);
  }
}

/** H5: learned before something that it requires, or without it. */
function isHanging(timetable: RepairState['timetable'], task: Task): boolean {
  const first = at(timetable.learnSlots, task.index)[0];
  if (first === undefined) return false;
  return task.requires.some((index) => {
    const required = timetable.task(index);
    return !timetable.isLearned(required) || timetable.learnedIn(required) > first;
  });
}

/** H11: reviews of what is not learned by then. */
function hangingReviews(timetable: RepairState['timetable'], task: Task): number[] {
  return at(timetable.reviewSlots, task.index).filter(
    (index) => !isLearnedBefore(timetable, task, timetable.slot(index).day),
  );
}
