import { placeFrom } from '../allocate.ts';
import type { Task } from '../problem.ts';
import type { Random } from '../random.ts';
import { bestOffer } from '../review.ts';
import type { Timetable } from '../timetable.ts';
import { isSwappable, mayReplace, partnerOf } from './item-moves.ts';
import { isMovable, isPlaced, mayEnter, mayLeave, mayOpen, someSlot, someTask } from './move.ts';
import { someReviewSlot } from './review-moves.ts';

/**
 * Chooses an item's reviews anew, as many as it had: one on a random day, the others where they then do most. One late
 * review becomes one early and one late only together.
 */
export function renewReviews(timetable: Timetable, random: Random): boolean {
  const task = someTask(timetable, random, (other) => countReviews(timetable, other) > 0);
  if (!task) return false;
  const count = countReviews(timetable, task);
  for (const slot of [...timetable.reviewSlots[task.index]!]) timetable.unreview(task, slot);
  const first = someReviewSlot(timetable, random, task, -1);
  if (first !== undefined) timetable.tryReview(task, first);
  addBestReviews(timetable, task, count);
  return true;
}

/** Learns an item elsewhere and reviews it anew. */
export function moveWhole(timetable: Timetable, random: Random): boolean {
  const task = someTask(timetable, random, (other) => isMovable(other) && isPlaced(timetable, other));
  if (!task) return false;
  const count = countReviews(timetable, task);
  const from = [...timetable.learnSlots[task.index]!];
  timetable.unlearn(task);
  if (!placeSomewhere(timetable, random, task, from)) return false;
  addBestReviews(timetable, task, count + 1);
  return true;
}

/** Exchanges the sessions of two items and reviews both anew. */
export function swapWhole(timetable: Timetable, random: Random): boolean {
  const a = someTask(timetable, random, (task) => isSwappable(timetable, task));
  const b = a && partnerOf(timetable, random, a);
  if (!a || !b) return false;
  const [countA, countB] = [countReviews(timetable, a), countReviews(timetable, b)];
  const [slotA, slotB] = [timetable.learnedIn(a), timetable.learnedIn(b)];
  timetable.unlearn(a);
  timetable.unlearn(b);
  if (!timetable.tryLearn(a, [slotB]) || !timetable.tryLearn(b, [slotA])) return false;
  addBestReviews(timetable, a, countA);
  addBestReviews(timetable, b, countB);
  return true;
}

/** Puts an item out with its reviews and learns another one somewhere, with reviews of its own. */
export function exchangeWhole(timetable: Timetable, random: Random): boolean {
  const out = someTask(timetable, random, (task) => isPlaced(timetable, task) && mayLeave(timetable, task));
  if (!out) return false;
  const into = someTask(
    timetable,
    random,
    (task) => mayEnter(timetable, task) && mayReplace(timetable, task, out),
  );
  if (!into) return false;
  const count = countReviews(timetable, out);
  timetable.unlearn(out);
  if (!placeSomewhere(timetable, random, into, [])) return false;
  addBestReviews(timetable, into, Math.max(1, count));
  return true;
}

function countReviews({ reviewSlots }: Timetable, { index }: Task): number {
  return reviewSlots[index]!.length;
}

function placeSomewhere(
  timetable: Timetable,
  random: Random,
  task: Task,
  except: readonly number[],
): boolean {
  const minutes = task.sittings[0]!;
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
  while (countReviews(timetable, task) < count) {
    const offer = bestOffer(timetable, task, 'any', 0);
    if (!offer) return;
    timetable.review(task, offer.slot);
  }
}
