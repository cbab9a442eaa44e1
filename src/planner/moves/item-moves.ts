import { placeFrom } from '../allocate.ts';
import { at } from '../element.ts';
import type { Task } from '../problem.ts';
import type { Random } from '../random.ts';
import type { Slot } from '../slots.ts';
import type { Timetable } from '../timetable.ts';
import {
  ifSettled,
  isMovable,
  isPlaced,
  keepsShare,
  mayEnter,
  mayLeave,
  mayOpen,
  mayReviewMore,
  pick,
  placeOf,
  putBack,
  someSlot,
  someTask,
  type Undo,
} from './move.ts';

/** Learns an item from another session on that has room for it; its reviews stay. */
export function moveItem(timetable: Timetable, random: Random): Undo | undefined {
  const task = someTask(timetable, random, (other) => isMovable(other) && isPlaced(timetable, other));
  if (!task) return undefined;
  const from = [...at(timetable.learnSlots, task.index)];
  const minutes = at(task.sittings, 0);
  const to = someSlot(
    timetable,
    random,
    (slot) =>
      !from.includes(slot.index) && mayOpen(timetable, task, slot) && timetable.roomIn(slot) >= minutes,
  );
  if (to === undefined) return undefined;
  timetable.unplace(task);
  if (!placeFrom(timetable, task, to)) {
    timetable.restore(task, from);
    return undefined;
  }
  return ifSettled(timetable, [...from, ...at(timetable.learnSlots, task.index)], () => {
    timetable.unplace(task);
    timetable.restore(task, from);
  });
}

/** Exchanges the sessions of two items in one piece; their reviews stay. */
export function swapItems(timetable: Timetable, random: Random): Undo | undefined {
  const a = someTask(timetable, random, (task) => isSwappable(timetable, task));
  if (!a) return undefined;
  const slotA = timetable.learnedIn(a);
  const b = partnerOf(timetable, random, a);
  if (!b) return undefined;
  const slotB = timetable.learnedIn(b);
  const undo = () => {
    timetable.unplace(a);
    timetable.unplace(b);
    timetable.restore(a, [slotA]);
    timetable.restore(b, [slotB]);
  };
  timetable.unplace(a);
  timetable.unplace(b);
  if (!timetable.tryLearn(a, [slotB]) || !timetable.tryLearn(b, [slotA])) {
    undo();
    return undefined;
  }
  return ifSettled(timetable, [slotA, slotB], undo);
}

export function isSwappable(timetable: Timetable, task: Task): boolean {
  return task.sittings.length === 1 && isMovable(task) && isPlaced(timetable, task);
}

/** An item that could change places with another one, as far as a glance can tell. */
export function partnerOf(timetable: Timetable, random: Random, a: Task): Task | undefined {
  const slotA = timetable.slot(timetable.learnedIn(a));
  const roomA = timetable.roomIn(slotA) + a.minutes;
  return someTask(timetable, random, (task) => {
    if (task.minutes > roomA || !isSwappable(timetable, task)) return false;
    const slot = timetable.slot(timetable.learnedIn(task));
    if (slot === slotA || !mayOpen(timetable, a, slot) || !mayOpen(timetable, task, slotA)) return false;
    return a.minutes <= timetable.roomIn(slot) + task.minutes;
  });
}

/** Learns an item that was left out in place of another one, which hands its reviews on. */
export function replaceItem(timetable: Timetable, random: Random): Undo | undefined {
  const out = someTask(timetable, random, (task) => isPlaced(timetable, task) && mayLeave(timetable, task));
  if (!out) return undefined;
  const before = placeOf(timetable, out);
  const first = timetable.slot(at(before.learn, 0));
  const room = timetable.roomIn(first) + at(out.sittings, 0);
  const into = someTask(
    timetable,
    random,
    (task) =>
      mayEnter(timetable, task) &&
      at(task.sittings, 0) <= room &&
      mayOpen(timetable, task, first) &&
      mayReplace(timetable, task, out),
  );
  if (!into) return undefined;
  const undo = () => {
    timetable.unlearn(into);
    putBack(timetable, [[out, before]]);
  };
  timetable.unlearn(out);
  if (!placeFrom(timetable, into, first.index)) {
    undo();
    return undefined;
  }
  if (into.memory) for (const review of before.reviews) timetable.tryReview(into, review);
  return ifSettled(
    timetable,
    [...before.learn, ...before.reviews, ...at(timetable.learnSlots, into.index)],
    undo,
  );
}

/** Inside a block any item as readily drawn on; between blocks as far as their shares allow. */
function mayReplace(timetable: Timetable, into: Task, out: Task): boolean {
  if (into.block === out.block) {
    return into.tier <= out.tier && keepsShare(timetable, into, 0);
  }
  return keepsShare(timetable, into, into.minutes) && keepsShare(timetable, out, -out.minutes);
}

/** Learns one more item: where there is room, or in place of a session's reviews if its block may have the time. */
export function addItem(timetable: Timetable, random: Random): Undo | undefined {
  const isRoomy = random() < 0.5;
  const task = someTask(
    timetable,
    random,
    (other) => mayEnter(timetable, other) && keepsShare(timetable, other, isRoomy ? 0 : other.minutes),
  );
  if (!task) return undefined;
  const minutes = at(task.sittings, 0);
  const index = someSlot(timetable, random, (slot) => {
    const reviewed = isRoomy ? 0 : timetable.reviewMinutesIn(slot.index);
    return mayOpen(timetable, task, slot) && timetable.roomIn(slot) + reviewed >= minutes;
  });
  if (index === undefined) return undefined;
  const reviews: Task[] = [];
  const undo = () => {
    timetable.unlearn(task);
    for (const other of reviews) timetable.review(other, index);
  };
  while (timetable.roomIn(timetable.slot(index)) < minutes) {
    const other = timetable.task(pick(at(timetable.slotReviews, index), random));
    timetable.unreview(other, index);
    reviews.push(other);
  }
  if (!placeFrom(timetable, task, index)) {
    undo();
    return undefined;
  }
  return ifSettled(timetable, [index, ...at(timetable.learnSlots, task.index)], undo);
}

/** Gives an item up for the reviews that are worth most in its place. */
export function tradeItem(timetable: Timetable, random: Random): Undo | undefined {
  const out = someTask(
    timetable,
    random,
    (task) =>
      task.sittings.length === 1 &&
      isPlaced(timetable, task) &&
      mayLeave(timetable, task) &&
      keepsShare(timetable, task, -task.minutes),
  );
  if (!out) return undefined;
  const before = placeOf(timetable, out);
  const slot = timetable.slot(at(before.learn, 0));
  const added: Task[] = [];
  timetable.unlearn(out);
  for (const { task } of bestReviewsOn(timetable, slot)) {
    if (timetable.roomIn(slot) < task.item.reviewMinutes) break;
    if (timetable.tryReview(task, slot.index)) added.push(task);
  }
  return ifSettled(timetable, [slot.index, ...before.reviews], () => {
    for (const task of added) timetable.unreview(task, slot.index);
    putBack(timetable, [[out, before]]);
  });
}

function bestReviewsOn(timetable: Timetable, slot: Slot): { task: Task; gain: number }[] {
  return timetable.problem.tasks
    .filter((task) => mayReviewMore(timetable, task, slot))
    .map((task) => {
      const gain = timetable.readinessWith(task, slot.day) - at(timetable.readiness, task.index);
      return { task, gain: (task.weight * gain) / task.item.reviewMinutes };
    })
    .filter(({ gain }) => gain > 0)
    .sort((a, b) => b.gain - a.gain || a.task.index - b.task.index);
}
