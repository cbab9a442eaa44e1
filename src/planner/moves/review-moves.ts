import { at } from '../element.ts';
import type { Task } from '../problem.ts';
import type { Random } from '../random.ts';
import type { Timetable } from '../timetable.ts';
import { ifSettled, mayReviewMore, pick, someSlot, someTask, type Undo } from './move.ts';

/** Reviews an item on another day. */
export function moveReview(timetable: Timetable, random: Random): Undo | undefined {
  const review = someReview(timetable, random);
  if (!review) return undefined;
  const { task, from } = review;
  const to = someReviewSlot(timetable, random, task, from);
  if (to === undefined) return undefined;
  timetable.unreview(task, from);
  if (!timetable.tryReview(task, to)) {
    timetable.review(task, from);
    return undefined;
  }
  return ifSettled(timetable, [from, to], () => {
    timetable.unreview(task, to);
    timetable.review(task, from);
  });
}

/** Exchanges the days of two items' reviews: what a full day needs, since nothing can move onto it. */
export function swapReviews(timetable: Timetable, random: Random): Undo | undefined {
  const [a, b] = [someReview(timetable, random), someReview(timetable, random)];
  if (!a || !b || a.task === b.task || a.from === b.from) return undefined;
  const undo = () => {
    if (at(timetable.reviewSlots, a.task.index).includes(b.from)) timetable.unreview(a.task, b.from);
    timetable.review(a.task, a.from);
    timetable.review(b.task, b.from);
  };
  timetable.unreview(a.task, a.from);
  timetable.unreview(b.task, b.from);
  if (!timetable.tryReview(a.task, b.from)) {
    timetable.review(a.task, a.from);
    timetable.review(b.task, b.from);
    return undefined;
  }
  if (!timetable.tryReview(b.task, a.from)) {
    undo();
    return undefined;
  }
  return ifSettled(timetable, [a.from, b.from], () => {
    timetable.unreview(b.task, a.from);
    undo();
  });
}

/** Reviews another item in the place of one. */
export function handReviewOver(timetable: Timetable, random: Random): Undo | undefined {
  const review = someReview(timetable, random);
  if (!review) return undefined;
  const { task: giver, from: index } = review;
  const taker = someTask(timetable, random, (task) => mayReviewMore(timetable, task, timetable.slot(index)));
  if (!taker || taker === giver) return undefined;
  timetable.unreview(giver, index);
  if (!timetable.tryReview(taker, index)) {
    timetable.review(giver, index);
    return undefined;
  }
  return ifSettled(timetable, [index], () => {
    timetable.unreview(taker, index);
    timetable.review(giver, index);
  });
}

/** Reviews an item once more. */
export function addReview(timetable: Timetable, random: Random): Undo | undefined {
  const task = someTask(timetable, random, (other) => mayReviewMore(timetable, other));
  const index = task && someReviewSlot(timetable, random, task, -1);
  if (!task || index === undefined || !timetable.tryReview(task, index)) return undefined;
  return ifSettled(timetable, [index], () => timetable.unreview(task, index));
}

function someReview(timetable: Timetable, random: Random): { task: Task; from: number } | undefined {
  const from = someSlot(timetable, random, ({ index }) => at(timetable.slotReviews, index).length > 0);
  if (from === undefined) return undefined;
  return { task: timetable.task(pick(at(timetable.slotReviews, from), random)), from };
}

/** A session in use, on a day after the item's first study, with room for one more review. */
export function someReviewSlot(
  timetable: Timetable,
  random: Random,
  task: Task,
  except: number,
): number | undefined {
  const learnedOn = timetable.learnedOn(task);
  const { maxReviewsPerDay } = timetable.problem.request;
  return someSlot(
    timetable,
    random,
    (slot) =>
      slot.index !== except &&
      slot.day > learnedOn &&
      at(timetable.slotMinutes, slot.index) > 0 &&
      at(timetable.dayReviews, slot.day) < maxReviewsPerDay &&
      timetable.roomIn(slot) >= task.item.reviewMinutes,
  );
}
