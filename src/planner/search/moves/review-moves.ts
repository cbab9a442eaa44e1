import { isLearnedBefore } from '../../constraints/h11-review-spacing.ts';
import { reviewsLeftOn } from '../../constraints/h14-reviews-per-day.ts';
import type { Timetable } from '../../construct/timetable.ts';
import { at } from '../../model/at.ts';
import type { Task } from '../../model/planning-problem.ts';
import type { Random } from '../../model/random.ts';
import { mayReviewMore, pickRandom, someSlot, someTask } from './move.ts';

/** Reviews an item on another day. */
export function moveReview(timetable: Timetable, random: Random): boolean {
  const review = someReview(timetable, random);
  if (!review) return false;
  const { task, from } = review;
  const to = someReviewSlot(timetable, random, task, from);
  if (to === undefined) return false;
  timetable.unreview(task, from);
  return timetable.tryReview(task, to);
}

/** Exchanges the days of two items' reviews: what a full day needs, since nothing can move onto it. */
export function swapReviews(timetable: Timetable, random: Random): boolean {
  const [a, b] = [someReview(timetable, random), someReview(timetable, random)];
  if (!a || !b || a.task === b.task || a.from === b.from) return false;
  timetable.unreview(a.task, a.from);
  timetable.unreview(b.task, b.from);
  return timetable.tryReview(a.task, b.from) && timetable.tryReview(b.task, a.from);
}

/** Reviews another item in the place of one. */
export function reassignReview(timetable: Timetable, random: Random): boolean {
  const review = someReview(timetable, random);
  if (!review) return false;
  const { task: giver, from: index } = review;
  const taker = someTask(timetable, random, (task) => mayReviewMore(timetable, task, timetable.slot(index)));
  if (!taker || taker === giver) return false;
  timetable.unreview(giver, index);
  return timetable.tryReview(taker, index);
}

/** Reviews an item once more. */
export function addReview(timetable: Timetable, random: Random): boolean {
  const task = someTask(timetable, random, (other) => mayReviewMore(timetable, other));
  const index = task && someReviewSlot(timetable, random, task, -1);
  return task !== undefined && index !== undefined && timetable.tryReview(task, index);
}

function someReview(timetable: Timetable, random: Random): { task: Task; from: number } | undefined {
  const from = someSlot(timetable, random, ({ index }) => at(timetable.slotReviews, index).length > 0);
  if (from === undefined) return undefined;
  return { task: timetable.task(pickRandom(at(timetable.slotReviews, from), random)), from };
}

/** A session in use, on a day after the item's first study, with room for one more review. */
export function someReviewSlot(
  timetable: Timetable,
  random: Random,
  task: Task,
  except: number,
): number | undefined {
  return someSlot(
    timetable,
    random,
    (slot) =>
      slot.index !== except &&
      isLearnedBefore(timetable, task, slot.day) &&
      (timetable.slotMinutes[slot.index] ?? 0) > 0 &&
      reviewsLeftOn(timetable, slot.day) > 0 &&
      timetable.roomIn(slot) >= task.item.reviewMinutes,
  );
}
