import { hasReviewRoom } from '../constraints/h14-review-share.ts';
import { at } from '../model/at.ts';
import { LEAST_GAIN_PER_MINUTE, REVIEWS_PER_ITEM } from '../model/limits.ts';
import type { Task } from '../model/planning-problem.ts';
import type { Slot } from '../model/slots.ts';
import type { Timetable } from './timetable.ts';

interface Offer {
  task: Task;
  slot: number;
  /** Weighted points a minute. */
  gain: number;
}

/** Which sessions may take a review. */
type Place = 'used' | 'any';

/**
 * Reviews for a fixed date: again and again the one that adds most to readiness for its minutes (Eglington & Pavlik
 * 2020: choose by recall gain per second), until the caps or the gains are used up; then each is moved to the day on
 * which it does most. `budgetMinutes` ends it early.
 */
export function placeReviews(
  timetable: Timetable,
  place: Place = 'used',
  budgetMinutes = Number.POSITIVE_INFINITY,
): void {
  const heap = new OfferHeap();
  // A full day makes an item ask again, but what its reviews would add is as it was until it has one more.
  const readinesses = timetable.problem.tasks.map((): number[] => []);
  const bestNow = (task: Task) =>
    bestOffer(timetable, task, { place, readinesses: at(readinesses, task.index) });
  for (const task of timetable.problem.tasks) {
    const offer = bestNow(task);
    if (offer) heap.push(offer);
  }
  let left = budgetMinutes;
  for (let offer = heap.pop(); offer; offer = heap.pop()) {
    const { task, slot } = offer;
    if (mayTake(timetable, task, timetable.slot(slot), place) && task.item.reviewMinutes <= left) {
      timetable.review(task, slot);
      at(readinesses, task.index).length = 0;
      left -= task.item.reviewMinutes;
    }
    const next = bestNow(task);
    if (next && next.task.item.reviewMinutes <= left) heap.push(next);
  }
  for (let round = 0; round < 2; round++) moveReviews(timetable);
}

/** How a task's best review is looked for. */
interface Ask {
  place?: Place;
  /** Points a minute below which no review is worth its time. */
  leastRate?: number;
  /** Remembers by day what a review would make of the task's readiness. */
  readinesses?: number[];
  /** Every `step`-th session is asked, from `first` sessions after the first pass on: all of them, unless told. */
  step?: number;
  first?: number;
}

/** The review of a task that is worth most now; undefined where none is worth its time or none is possible. */
export function bestOffer(
  timetable: Timetable,
  task: Task,
  { place = 'any', leastRate = LEAST_GAIN_PER_MINUTE, readinesses = [], step = 1, first = 0 }: Ask = {},
): Offer | undefined {
  const { reviewMinutes } = task.item;
  if (!task.memory || !timetable.isLearned(task) || reviewMinutes <= 0) return undefined;
  if (at(timetable.reviewSlots, task.index).length >= REVIEWS_PER_ITEM) return undefined;
  const now = timetable.readiness[task.index] ?? 0;
  let best: Offer | undefined;
  let bestRate = leastRate;
  let lastDay = -1;
  const start = Math.max(0, timetable.learnedIn(task)) + first;
  for (let index = start; index < timetable.problem.slots.length; index += step) {
    const slot = timetable.slot(index);
    if (slot.day === lastDay || !mayTake(timetable, task, slot, place)) continue;
    lastDay = slot.day;
    const after = readinesses[slot.day] ?? timetable.readinessWith(task, slot.day);
    readinesses[slot.day] = after;
    const rate = (after - now) / reviewMinutes;
    if (rate > bestRate) [best, bestRate] = [{ task, slot: index, gain: task.weight * rate }, rate];
  }
  return best;
}

function mayTake(timetable: Timetable, task: Task, slot: Slot, place: Place): boolean {
  if (place === 'used' && (timetable.slotMinutes[slot.index] ?? 0) === 0) return false;
  return timetable.canReview(task, slot) && hasReviewRoom(timetable, slot, task.item.reviewMinutes);
}

/** Moves each review to the day on which it does most for its item. */
function moveReviews(timetable: Timetable): void {
  for (const task of timetable.problem.tasks) {
    for (const from of [...at(timetable.reviewSlots, task.index)]) {
      const day = timetable.slot(from).day;
      const before = timetable.readiness[task.index] ?? 0;
      timetable.unreview(task, from);
      let [best, most] = [from, before];
      let lastDay = day;
      for (
        let index = Math.max(0, timetable.learnedIn(task));
        index < timetable.problem.slots.length;
        index++
      ) {
        const slot = timetable.slot(index);
        if (slot.day === lastDay || slot.day === day || !mayTake(timetable, task, slot, 'used')) continue;
        lastDay = slot.day;
        const value = timetable.readinessWith(task, slot.day);
        if (value > most + 1e-9) [best, most] = [index, value];
      }
      timetable.review(task, best);
      if (best !== from && !(timetable.isSettled(from) && timetable.isSettled(best))) {
        timetable.unreview(task, best);
        timetable.review(task, from);
      }
    }
  }
}

/** A binary heap of offers, greatest gain first; equal gains by the item's position, so that the order is fixed. */
class OfferHeap {
  readonly #offers: Offer[] = [];

  push(offer: Offer): void {
    const offers = this.#offers;
    let place = offers.push(offer) - 1;
    for (
      let parent = (place - 1) >> 1;
      place > 0 && precedes(offer, at(offers, parent));
      parent = (place - 1) >> 1
    ) {
      offers[place] = at(offers, parent);
      place = parent;
    }
    offers[place] = offer;
  }

  pop(): Offer | undefined {
    const offers = this.#offers;
    const first = offers[0];
    const last = offers.pop();
    if (!first || !last || offers.length === 0) return first;
    let place = 0;
    for (;;) {
      let child = 2 * place + 1;
      if (child >= offers.length) break;
      if (child + 1 < offers.length && precedes(at(offers, child + 1), at(offers, child))) child++;
      if (!precedes(at(offers, child), last)) break;
      offers[place] = at(offers, child);
      place = child;
    }
    offers[place] = last;
    return first;
  }
}

function precedes(a: Offer, b: Offer): boolean {
  return a.gain > b.gain || (a.gain === b.gain && a.task.index < b.task.index);
}
