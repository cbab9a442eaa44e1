import { placeFrom } from '../../construct/allocate.ts';
import type { Timetable } from '../../construct/timetable.ts';
import { at } from '../../model/at.ts';
import type { Task } from '../../model/planning-problem.ts';
import type { Random } from '../../model/random.ts';
import type { Slot } from '../../model/slots.ts';
import {
  isMovable,
  isPlaced,
  mayEnter,
  mayGive,
  mayLeave,
  mayOpen,
  mayReviewMore,
  pickRandom,
  someSlot,
  someTask,
} from './move.ts';

/** Learns an item from another session on that has room for it; its reviews stay. */
export function moveItem(timetable: Timetable, random: Random): boolean {
  const task = someTask(timetable, random, (other) => isMovable(other) && isPlaced(timetable, other));
  if (!task) return false;
  const from = at(timetable.learnSlots, task.index);
  const minutes = task.sittings[0] ?? 0;
  const to = someSlot(
    timetable,
    random,
    (slot) =>
      !from.includes(slot.index) && mayOpen(timetable, task, slot) && timetable.roomIn(slot) >= minutes,
  );
  if (to === undefined) return false;
  timetable.unplace(task);
  return placeFrom(timetable, task, to);
}

/** Exchanges the sessions of two items in one piece; their reviews stay. */
export function swapItems(timetable: Timetable, random: Random): boolean {
  const a = someTask(timetable, random, (task) => isSwappable(timetable, task));
  const b = a && partnerOf(timetable, random, a);
  if (!a || !b) return false;
  const [slotA, slotB] = [timetable.learnedIn(a), timetable.learnedIn(b)];
  timetable.unplace(a);
  timetable.unplace(b);
  return timetable.tryLearn(a, [slotB]) && timetable.tryLearn(b, [slotA]);
}

export function isSwappable(timetable: Timetable, task: Task): boolean {
  return task.sittings.length === 1 && isMovable(task) && isPlaced(timetable, task);
}

/** An item that could change places with another one, as far as a glance can tell. */
function partnerOf(timetable: Timetable, random: Random, a: Task): Task | undefined {
  const slotA = timetable.slot(timetable.learnedIn(a));
  const roomA = timetable.roomIn(slotA) + a.minutes;
  return someTask(timetable, random, (task) => {
    if (task.minutes > roomA || !isSwappable(timetable, task)) return false;
    const slot = timetable.slot(timetable.learnedIn(task));
    if (slot === slotA || !mayOpen(timetable, a, slot) || !mayOpen(timetable, task, slotA)) return false;
    return a.minutes <= timetable.roomIn(slot) + task.minutes;
  });
}

/** Learns an item that was left out in place of another one, whose reviews it takes over. */
export function replaceItem(timetable: Timetable, random: Random): boolean {
  const out = someTask(timetable, random, (task) => isPlaced(timetable, task) && mayLeave(timetable, task));
  if (!out) return false;
  const first = timetable.slot(at(timetable.learnSlots, out.index)[0] ?? 0);
  const room = timetable.roomIn(first) + (out.sittings[0] ?? 0);
  const into = someTask(
    timetable,
    random,
    (task) =>
      mayEnter(timetable, task) &&
      (task.sittings[0] ?? 0) <= room &&
      mayOpen(timetable, task, first) &&
      mayReplace(timetable, task, out),
  );
  if (!into) return false;
  const reviews = [...at(timetable.reviewSlots, out.index)];
  timetable.unlearn(out);
  if (!placeFrom(timetable, into, first.index)) return false;
  if (into.memory) for (const review of reviews) timetable.tryReview(into, review);
  return true;
}

/** Any item that is drawn on as readily, from another block as far as the block can do without; and any drawn on before it. */
export function mayReplace(timetable: Timetable, into: Task, out: Task): boolean {
  if (into.tier !== out.tier) return into.tier < out.tier;
  return into.block === out.block || mayGive(timetable, out);
}

/** Learns one more item, where there is room or in place of a session's reviews. */
export function addItem(timetable: Timetable, random: Random): boolean {
  const task = someTask(timetable, random, (other) => mayEnter(timetable, other));
  if (!task) return false;
  const isRoomy = random() < 0.5;
  const minutes = task.sittings[0] ?? 0;
  const index = someSlot(timetable, random, (slot) => {
    const reviewed = isRoomy ? 0 : timetable.reviewMinutesIn(slot.index);
    return mayOpen(timetable, task, slot) && timetable.roomIn(slot) + reviewed >= minutes;
  });
  if (index === undefined) return false;
  while (timetable.roomIn(timetable.slot(index)) < minutes) {
    timetable.unreview(timetable.task(pickRandom(at(timetable.slotReviews, index), random)), index);
  }
  return placeFrom(timetable, task, index);
}

/** Gives an item up for the reviews that are worth most in its place. */
export function tradeItem(timetable: Timetable, random: Random): boolean {
  const out = someTask(
    timetable,
    random,
    (task) =>
      task.sittings.length === 1 &&
      isPlaced(timetable, task) &&
      mayLeave(timetable, task) &&
      mayGive(timetable, task),
  );
  if (!out) return false;
  const slot = timetable.slot(timetable.learnedIn(out));
  timetable.unlearn(out);
  for (const { task } of bestReviewsOn(timetable, slot)) {
    if (timetable.roomIn(slot) < task.item.reviewMinutes) break;
    timetable.tryReview(task, slot.index);
  }
  return true;
}

function bestReviewsOn(timetable: Timetable, slot: Slot): { task: Task; gain: number }[] {
  return timetable.problem.tasks
    .filter((task) => mayReviewMore(timetable, task, slot))
    .map((task) => {
      const gain = timetable.readinessWith(task, slot.day) - (timetable.readiness[task.index] ?? 0);
      return { task, gain: (task.weight * gain) / task.item.reviewMinutes };
    })
    .filter(({ gain }) => gain > 0)
    .sort((a, b) => b.gain - a.gain || a.task.index - b.task.index);
}
