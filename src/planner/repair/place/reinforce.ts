import { at } from '../../model/at.ts';
import { REVIEWS_PER_ITEM } from '../../model/limits.ts';
import { readiness } from '../../model/memory.ts';
import type { Task } from '../../model/planning-problem.ts';
import type { RepairState } from './repair-state.ts';
import { addBestReview } from './restore-reviews.ts';

/** Points of readiness that an item may lie below its target memory. */
const TOLERANCE = 1;
/** Weighted points that replacing a review has to gain, or it is not worth a change. */
const LEAST_GAIN = 2;

/**
 * Closes the loop: what was forgotten, or hard, is reviewed more until it is as ready as its target memory makes it, that of a `good`.
 * The reviews go into slack, or take the place of those of items that are better off; no session moves for them.
 */
export function reinforce(state: RepairState): void {
  const { timetable, pool } = state;
  const weak = [...pool.targetMemory.keys()].sort(
    (a, b) => b.weight * shortfallOf(state, b) - a.weight * shortfallOf(state, a) || a.index - b.index,
  );
  for (const task of weak) {
    while (shortfallOf(state, task) > TOLERANCE) {
      const slots = timetable.problem.slots.map(({ index }) => index);
      const open = slots.filter((index) => state.isUsed(index) && !state.isPinned(index));
      if (!addBestReview(state, task, open) && !replaceReview(state, task, open)) break;
    }
  }
}

/** Points of readiness below its target memory. */
function shortfallOf({ timetable, pool }: RepairState, task: Task): number {
  const target = pool.targetMemory.get(task);
  if (!target) return 0;
  const { interviewDay } = timetable.problem;
  const wanted = readiness(target, timetable.learnedOn(task), timetable.reviewDays(task), interviewDay);
  return wanted - (timetable.readiness[task.index] ?? 0);
}

/** Reviews a task in the place of one that needs it less. */
function replaceReview(state: RepairState, task: Task, slots: readonly number[]): boolean {
  const { timetable, pool } = state;
  if (at(timetable.reviewSlots, task.index).length >= REVIEWS_PER_ITEM) return false;
  let best: { other: Task; index: number; gain: number } | undefined;
  for (const index of slots) {
    for (const position of [...at(timetable.slotReviews, index)]) {
      const other = timetable.task(position);
      if (other === task || pool.targetMemory.has(other)) continue;
      const before = timetable.value;
      timetable.unreview(other, index);
      if (timetable.canReview(task, timetable.slot(index))) {
        timetable.review(task, index);
        const gain = timetable.value - before;
        if (gain > (best?.gain ?? LEAST_GAIN) && timetable.isSettled(index)) best = { other, index, gain };
        timetable.unreview(task, index);
      }
      timetable.review(other, index);
    }
  }
  if (!best) return false;
  state.unreview(best.other, best.index);
  // It has made way, and does not come back.
  state.lostReviews.pop();
  return state.review(task, best.index);
}
