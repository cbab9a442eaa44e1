import { at } from '../../model/at.ts';
import { REVIEWS_PER_ITEM } from '../../model/limits.ts';
import { readiness } from '../../model/memory.ts';
import type { Task } from '../../model/planning-problem.ts';
import type { Workbench } from './repair-state.ts';
import { addReview } from './restore-reviews.ts';

/** Points of readiness that an item may lie below what was hoped for. */
const TOLERANCE = 1;
/** Weighted points that handing a review over has to win, or it is not worth a change. */
const LEAST_WIN = 2;

/**
 * Closes the loop: what was forgotten, or hard, is reviewed more until it is as ready as was hoped when it was planned.
 * The reviews go into slack, or take the place of those of items that are better off; no session moves for them.
 */
export function strengthen(bench: Workbench): void {
  const { timetable, pool } = bench;
  const weak = [...pool.hoped.keys()].sort(
    (a, b) => b.weight * lackOf(bench, b) - a.weight * lackOf(bench, a) || a.index - b.index,
  );
  for (const task of weak) {
    while (lackOf(bench, task) > TOLERANCE) {
      const slots = timetable.problem.slots.map(({ index }) => index);
      const open = slots.filter((index) => bench.isUsed(index) && !bench.isLocked(index));
      if (!addReview(bench, task, open) && !handOver(bench, task, open)) break;
    }
  }
}

/** Points of readiness below what was hoped for. */
function lackOf({ timetable, pool }: Workbench, task: Task): number {
  const hoped = pool.hoped.get(task);
  if (!hoped) return 0;
  const { interviewDay } = timetable.problem;
  const wanted = readiness(hoped, timetable.learnedOn(task), timetable.reviewDays(task), interviewDay);
  return wanted - (timetable.readiness[task.index] ?? 0);
}

/** Reviews a task in the place of one that needs it less. */
function handOver(bench: Workbench, task: Task, slots: readonly number[]): boolean {
  const { timetable, pool } = bench;
  if (at(timetable.reviewSlots, task.index).length >= REVIEWS_PER_ITEM) return false;
  let best: { other: Task; index: number; win: number } | undefined;
  for (const index of slots) {
    for (const position of [...at(timetable.slotReviews, index)]) {
      const other = timetable.task(position);
      if (other === task || pool.hoped.has(other)) continue;
      const before = timetable.value;
      timetable.unreview(other, index);
      if (timetable.canReview(task, timetable.slot(index))) {
        timetable.review(task, index);
        const win = timetable.value - before;
        if (win > (best?.win ?? LEAST_WIN) && timetable.isSettled(index)) best = { other, index, win };
        timetable.unreview(task, index);
      }
      timetable.review(other, index);
    }
  }
  if (!best) return false;
  bench.unreview(best.other, best.index);
  // It has made way, and does not come back.
  bench.lostReviews.pop();
  return bench.review(task, best.index);
}
