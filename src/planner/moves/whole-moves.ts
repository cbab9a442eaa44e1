import { placeFrom } from '../allocate.ts';
import { at } from '../element.ts';
import type { Task } from '../problem.ts';
import type { Random } from '../random.ts';
import { bestOffer } from '../review.ts';
import type { Timetable } from '../timetable.ts';
import { isSwappable, partnerOf } from './item-moves.ts';
import {
  clear,
  ifSettled,
  isMovable,
  isPlaced,
  keepsShare,
  mayEnter,
  mayLeave,
  mayOpen,
  type Place,
  placeOf,
  putBack,
  someSlot,
  someTask,
  type Undo,
} from './move.ts';
import { someReviewSlot } from './review-moves.ts';

/**
 * Chooses an item's reviews anew, as many as it had: one on a random day, the others where they then do most. One late
 * review becomes one early and one late only together.
 */
export function renewReviews(timetable: Timetable, random: Random): Undo | undefined {
  const task = someTask(timetable, random, ({ index }) => at(timetable.reviewSlots, index).length > 0);
  if (!task) return undefined;
  const before = placeOf(timetable, task);
  for (const slot of before.reviews) timetable.unreview(task, slot);
  const first = someReviewSlot(timetable, random, task, -1);
  if (first !== undefined) timetable.tryReview(task, first);
  addBestReviews(timetable, task, before.reviews.length);
  return finish(timetable, [[task, before]]);
}

/** Learns an item elsewhere and reviews it anew. */
export function moveWhole(timetable: Timetable, random: Random): Undo | undefined {
  const task = someTask(timetable, random, (other) => isMovable(other) && isPlaced(timetable, other));
  if (!task) return undefined;
  const before = placeOf(timetable, task);
  const places = [[task, before]] as const;
  clear(timetable, task);
  if (!placeSomewhere(timetable, random, task, before.learn)) {
    putBack(timetable, places);
    return undefined;
  }
  addBestReviews(timetable, task, before.reviews.length + 1);
  return finish(timetable, places);
}

/** Exchanges the sessions of two items and reviews both anew. */
export function swapWhole(timetable: Timetable, random: Random): Undo | undefined {
  const a = someTask(timetable, random, (task) => isSwappable(timetable, task));
  const b = a && partnerOf(timetable, random, a);
  if (!a || !b) return undefined;
  const [placeA, placeB] = [placeOf(timetable, a), placeOf(timetable, b)];
  const places = [
    [a, placeA],
    [b, placeB],
  ] as const;
  clear(timetable, a);
  clear(timetable, b);
  if (!timetable.tryLearn(a, placeB.learn) || !timetable.tryLearn(b, placeA.learn)) {
    putBack(timetable, places);
    return undefined;
  }
  addBestReviews(timetable, a, placeA.reviews.length);
  addBestReviews(timetable, b, placeB.reviews.length);
  return finish(timetable, places);
}

/** Puts an item out with its reviews and learns another one somewhere, with reviews of its own. */
export function exchangeWhole(timetable: Timetable, random: Random): Undo | undefined {
  const out = someTask(timetable, random, (task) => isPlaced(timetable, task) && mayLeave(timetable, task));
  if (!out) return undefined;
  const into = someTask(
    timetable,
    random,
    (task) =>
      mayEnter(timetable, task) &&
      (task.block === out.block
        ? task.tier <= out.tier && keepsShare(timetable, task, 0)
        : keepsShare(timetable, task, task.minutes) && keepsShare(timetable, out, -out.minutes)),
  );
  if (!into) return undefined;
  const before = placeOf(timetable, out);
  const places = [
    [out, before],
    [into, placeOf(timetable, into)],
  ] as const;
  clear(timetable, out);
  if (!placeSomewhere(timetable, random, into, [])) {
    putBack(timetable, places);
    return undefined;
  }
  addBestReviews(timetable, into, Math.max(1, before.reviews.length));
  return finish(timetable, places);
}

function placeSomewhere(
  timetable: Timetable,
  random: Random,
  task: Task,
  except: readonly number[],
): boolean {
  const minutes = at(task.sittings, 0);
  const to = someSlot(
    timetable,
    random,
    (slot) =>
      !except.includes(slot.index) && mayOpen(timetable, task, slot) && timetable.roomIn(slot) >= minutes,
  );
  return to !== undefined && placeFrom(timetable, task, to);
}

/** Reviews a task on its best days until it has so many reviews. */
function addBestReviews(timetable: Timetable, task: Task, count: number): void {
  while (at(timetable.reviewSlots, task.index).length < count) {
    const offer = bestOffer(timetable, task, 'any', 0);
    if (!offer) return;
    timetable.review(task, offer.slot);
  }
}

/** Sees to it that all sessions that were touched may stay (H12, H14). */
function finish(timetable: Timetable, places: readonly (readonly [Task, Place])[]): Undo | undefined {
  const touched = places.flatMap(([task, { learn, reviews }]) => [
    ...learn,
    ...reviews,
    ...at(timetable.learnSlots, task.index),
    ...at(timetable.reviewSlots, task.index),
  ]);
  return ifSettled(timetable, touched, () => putBack(timetable, places));
}
