import { placeFrom } from '../../construct/allocate.ts';
import { bestOffer } from '../../construct/review.ts';
import type { Timetable } from '../../construct/timetable.ts';
import { at } from '../../model/at.ts';
import type { Task } from '../../model/planning-problem.ts';
import type { Random } from '../../model/random.ts';
import type { Slot } from '../../model/slots.ts';
import { isSwappable, mayReplace } from './item-moves.ts';
import { isMovable, isPlaced, mayEnter, mayLeave, mayOpen, pickRandom, someSlot, someTask } from './move.ts';
import { someReviewSlot } from './review-moves.ts';

/** Of the sessions that could take a review, one in so many is asked. */
const ASKED_STEP = 3;

/**
 * Chooses an item's reviews anew, as many as it had: one on a random day, the others where they then do most. One late
 * review becomes one early and one late only together.
 */
export function renewReviews(timetable: Timetable, random: Random): boolean {
  const task = someTask(timetable, random, (other) => countReviews(timetable, other) > 0);
  if (!task) return false;
  const count = countReviews(timetable, task);
  for (const slot of [...at(timetable.reviewSlots, task.index)]) timetable.unreview(task, slot);
  const first = someReviewSlot(timetable, random, task, -1);
  if (first !== undefined) timetable.tryReview(task, first);
  addGoodReviews(timetable, random, task, count);
  return true;
}

/** Learns an item elsewhere, if need be in place of reviews, and reviews anew whatever lost one. */
export function moveWhole(timetable: Timetable, random: Random): boolean {
  const task = someTask(timetable, random, (other) => isMovable(other) && isPlaced(timetable, other));
  if (!task) return false;
  const count = countReviews(timetable, task);
  const from = [...at(timetable.learnSlots, task.index)];
  timetable.unlearn(task);
  const lost = placeSomewhere(timetable, random, task, from);
  if (!lost) return false;
  addGoodReviews(timetable, random, task, count + 1);
  restoreLostReviews(timetable, random, lost);
  return true;
}

/**
 * Learns an item in a session that is full: what stands there is learned elsewhere, or left out where the item comes in
 * its place. Two items for a longer one, or a round of three, which no exchange of two can do.
 */
export function insertByEjection(timetable: Timetable, random: Random): boolean {
  const task = someTask(timetable, random, (other) => {
    if (other.sittings.length !== 1) return false;
    if (isPlaced(timetable, other)) return isMovable(other);
    return mayEnter(timetable, other);
  });
  if (!task) return false;
  const isNew = !isPlaced(timetable, task);
  const from = timetable.learnedIn(task);
  const to = someSlot(
    timetable,
    random,
    (slot) => slot.index !== from && slot.capacity >= task.minutes && mayOpen(timetable, task, slot),
  );
  if (to === undefined) return false;
  const pushed = [{ task, count: isNew ? 1 : countReviews(timetable, task) }];
  timetable.unlearn(task);
  const lost = unreviewToFit(timetable, random, timetable.slot(to), task.minutes);
  while (timetable.roomIn(timetable.slot(to)) < task.minutes) {
    const others = at(timetable.slotTasks, to).filter((index) =>
      isSwappable(timetable, timetable.task(index)),
    );
    if (others.length === 0) return false;
    const other = timetable.task(pickRandom(others, random));
    pushed.push({ task: other, count: countReviews(timetable, other) });
    timetable.unlearn(other);
  }
  if (!placeFrom(timetable, task, to)) return false;
  for (const { task: other } of pushed.slice(1)) {
    const more = placeSomewhere(timetable, random, other, [to]);
    if (more) lost.push(...more);
    else if (!isNew || !mayLeave(timetable, other) || !mayReplace(timetable, task, other)) return false;
  }
  for (const { task: other, count } of pushed) addGoodReviews(timetable, random, other, count);
  restoreLostReviews(timetable, random, lost);
  return true;
}

/** Exchanges the sessions from which on two items are learned, also in parts, and reviews both anew. */
export function swapWhole(timetable: Timetable, random: Random): boolean {
  const a = someTask(timetable, random, (task) => isExchangeable(timetable, task));
  return a !== undefined && exchangeWith(timetable, random, a, () => true);
}

/** Exchanges an item with a later one that it builds on, as `swapWhole` does, so that foundations come first. */
export function swapFoundation(timetable: Timetable, random: Random): boolean {
  const laterOf = (task: Task) =>
    timetable.topics.foundationsAfter(task, timetable.learnedIn(task), (other) => timetable.learnedIn(other));
  const task = someTask(
    timetable,
    random,
    (other) => isExchangeable(timetable, other) && laterOf(other).length > 0,
  );
  if (!task) return false;
  const later = laterOf(task);
  return exchangeWith(timetable, random, task, (other) => later.includes(other));
}

function isExchangeable(timetable: Timetable, task: Task): boolean {
  return isMovable(task) && isPlaced(timetable, task);
}

/** Exchanges an item with some other one that is as asked; false where there is none, or one does not fit. */
function exchangeWith(
  timetable: Timetable,
  random: Random,
  a: Task,
  isRight: (task: Task) => boolean,
): boolean {
  const slotA = timetable.slot(at(timetable.learnSlots, a.index)[0] ?? 0);
  const b = someTask(timetable, random, (task) => {
    if (task === a || !isExchangeable(timetable, task) || !isRight(task)) return false;
    if (!mayOpen(timetable, task, slotA)) return false;
    return mayOpen(timetable, a, timetable.slot(at(timetable.learnSlots, task.index)[0] ?? 0));
  });
  if (!b) return false;
  const slotB = at(timetable.learnSlots, b.index)[0] ?? 0;
  const [countA, countB] = [countReviews(timetable, a), countReviews(timetable, b)];
  timetable.unlearn(a);
  timetable.unlearn(b);
  if (!placeFrom(timetable, a, slotB) || !placeFrom(timetable, b, slotA.index)) return false;
  addGoodReviews(timetable, random, a, countA);
  addGoodReviews(timetable, random, b, countB);
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
  const lost = placeSomewhere(timetable, random, into, []);
  if (!lost) return false;
  addGoodReviews(timetable, random, into, Math.max(1, count));
  restoreLostReviews(timetable, random, lost);
  return true;
}

function countReviews({ reviewSlots }: Timetable, { index }: Task): number {
  return at(reviewSlots, index).length;
}

/** Learns a task in some session, in place of reviews where it is full; returns whose, or nothing where it fits nowhere. */
function placeSomewhere(
  timetable: Timetable,
  random: Random,
  task: Task,
  except: readonly number[],
): Task[] | undefined {
  const minutes = task.sittings[0] ?? 0;
  const to = someSlot(
    timetable,
    random,
    (slot) =>
      !except.includes(slot.index) &&
      mayOpen(timetable, task, slot) &&
      timetable.roomIn(slot) + timetable.reviewMinutesIn(slot.index) >= minutes,
  );
  if (to === undefined) return undefined;
  const lost = unreviewToFit(timetable, random, timetable.slot(to), minutes);
  return placeFrom(timetable, task, to) ? lost : undefined;
}

/** Takes reviews out of a session until so many minutes are free, or none is left; returns whose. */
function unreviewToFit(timetable: Timetable, random: Random, slot: Slot, minutes: number): Task[] {
  const reviews = at(timetable.slotReviews, slot.index);
  const lost: Task[] = [];
  while (reviews.length > 0 && timetable.roomIn(slot) < minutes) {
    const other = timetable.task(pickRandom(reviews, random));
    timetable.unreview(other, slot.index);
    lost.push(other);
  }
  return lost;
}

export function restoreLostReviews(timetable: Timetable, random: Random, lost: readonly Task[]): void {
  for (const task of lost) addGoodReviews(timetable, random, task, countReviews(timetable, task) + 1);
}

/** Reviews a task on good days, each the best of some of them, until it has so many reviews. */
function addGoodReviews(timetable: Timetable, random: Random, task: Task, count: number): void {
  while (countReviews(timetable, task) < count) {
    const first = Math.floor(random() * ASKED_STEP);
    const offer = bestOffer(timetable, task, { place: 'used', leastRate: 0, step: ASKED_STEP, first });
    if (!offer) return;
    timetable.review(task, offer.slot);
  }
}
