import { at } from './element.ts';
import { QUIET_DAYS, REVIEWS_PER_ITEM } from './limits.ts';
import type { Task } from './problem.ts';
import type { Random } from './random.ts';
import type { Slot } from './slots.ts';
import type { Timetable } from './timetable.ts';

/** Takes the last move back. */
export type Undo = () => void;

type Move = (timetable: Timetable, random: Random) => Undo | undefined;

/** Kinds of moves and how often each is tried. */
export const MOVES: readonly (readonly [share: number, move: Move])[] = [
  [0.1, moveItem],
  [0.25, swapItems],
  [0.15, replaceItem],
  [0.15, addItem],
  [0.02, tradeItem],
  [0.08, moveReview],
  [0.2, handReviewOver],
  [0.05, addReview],
];

/** Tries one random move: done and feasible, with a way back, or not done at all. */
export function proposeMove(timetable: Timetable, random: Random): Undo | undefined {
  let share = random();
  for (const [chance, move] of MOVES) {
    share -= chance;
    if (share < 0) return move(timetable, random);
  }
  return undefined;
}

/** Learns an item in another session that has room for it. */
function moveItem(timetable: Timetable, random: Random): Undo | undefined {
  const task = someTask(timetable, random, (other) => isMovable(other) && isPlaced(timetable, other));
  const from = task && timetable.learnedIn(task);
  if (!task || from === undefined) return undefined;
  const to = someSlot(
    timetable,
    random,
    (slot) => slot.index !== from && mayOpen(timetable, task, slot) && timetable.roomIn(slot) >= task.minutes,
  );
  if (to === undefined) return undefined;
  timetable.unplace(task);
  if (!timetable.tryLearn(task, [to])) {
    timetable.restore(task, [from]);
    return undefined;
  }
  return ifSettled(timetable, [from, to], () => {
    timetable.unplace(task);
    timetable.restore(task, [from]);
  });
}

/** Exchanges the sessions of two items. */
function swapItems(timetable: Timetable, random: Random): Undo | undefined {
  const a = someTask(timetable, random, (task) => isMovable(task) && isPlaced(timetable, task));
  if (!a) return undefined;
  const slotA = timetable.learnedIn(a);
  const roomA = timetable.roomIn(timetable.slot(slotA)) + a.minutes;
  const b = someTask(timetable, random, (task) => {
    if (!isMovable(task) || !isPlaced(timetable, task) || task.minutes > roomA) return false;
    const slot = timetable.slot(timetable.learnedIn(task));
    if (slot.index === slotA || a.minutes > timetable.roomIn(slot) + task.minutes) return false;
    return mayOpen(timetable, a, slot) && mayOpen(timetable, task, timetable.slot(slotA));
  });
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

/** Learns an item that was left out in place of another one of its block, which hands its reviews on. */
function replaceItem(timetable: Timetable, random: Random): Undo | undefined {
  const out = someTask(timetable, random, (task) => isPlaced(timetable, task) && mayLeave(timetable, task));
  if (!out) return undefined;
  const slot = timetable.learnedIn(out);
  const room = timetable.roomIn(timetable.slot(slot)) + out.minutes;
  const into = someTask(
    timetable,
    random,
    (task) =>
      mayEnter(timetable, task) && task.block === out.block && task.tier <= out.tier && task.minutes <= room,
  );
  if (!into) return undefined;
  const reviews = [...at(timetable.reviewSlots, out.index)];
  const undo = () => {
    timetable.unlearn(into);
    timetable.restore(out, [slot]);
    for (const review of reviews) timetable.review(out, review);
  };
  timetable.unlearn(out);
  if (!timetable.tryLearn(into, [slot])) {
    undo();
    return undefined;
  }
  if (into.memory) for (const review of reviews) timetable.tryReview(into, review);
  return ifSettled(timetable, [slot, ...reviews], undo);
}

/** Learns one more item: where there is room, or in place of a session's reviews if its block may have the time. */
function addItem(timetable: Timetable, random: Random): Undo | undefined {
  const isRoomy = random() < 0.5;
  const task = someTask(
    timetable,
    random,
    (other) => mayEnter(timetable, other) && keepsShare(timetable, other, isRoomy ? 0 : other.minutes),
  );
  if (!task) return undefined;
  const slot = someSlot(timetable, random, (other) => {
    const reviewed = isRoomy ? 0 : timetable.reviewMinutesIn(other.index);
    return mayOpen(timetable, task, other) && timetable.roomIn(other) + reviewed >= task.minutes;
  });
  if (slot === undefined) return undefined;
  const reviews: Task[] = [];
  const undo = () => {
    timetable.unlearn(task);
    for (const other of reviews) timetable.review(other, slot);
  };
  while (timetable.roomIn(timetable.slot(slot)) < task.minutes) {
    const other = timetable.task(pick(at(timetable.slotReviews, slot), random));
    timetable.unreview(other, slot);
    reviews.push(other);
  }
  if (!timetable.tryLearn(task, [slot])) {
    undo();
    return undefined;
  }
  return ifSettled(timetable, [slot], undo);
}

/** Gives an item up for the reviews that are worth most in its place. */
function tradeItem(timetable: Timetable, random: Random): Undo | undefined {
  const out = someTask(
    timetable,
    random,
    (task) =>
      isPlaced(timetable, task) && mayLeave(timetable, task) && keepsShare(timetable, task, -task.minutes),
  );
  if (!out) return undefined;
  const slot = timetable.slot(timetable.learnedIn(out));
  const reviews = [...at(timetable.reviewSlots, out.index)];
  const added: Task[] = [];
  timetable.unlearn(out);
  for (const { task } of bestReviewsOn(timetable, slot)) {
    if (timetable.roomIn(slot) < task.item.reviewMinutes) break;
    if (timetable.tryReview(task, slot.index)) added.push(task);
  }
  return ifSettled(timetable, [slot.index, ...reviews], () => {
    for (const task of added) timetable.unreview(task, slot.index);
    timetable.restore(out, [slot.index]);
    for (const review of reviews) timetable.review(out, review);
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

/** Reviews an item on another day. */
function moveReview(timetable: Timetable, random: Random): Undo | undefined {
  const from = someSlot(timetable, random, ({ index }) => at(timetable.slotReviews, index).length > 0);
  if (from === undefined) return undefined;
  const task = timetable.task(pick(at(timetable.slotReviews, from), random));
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

/** Reviews another item in the place of one. */
function handReviewOver(timetable: Timetable, random: Random): Undo | undefined {
  const index = someSlot(timetable, random, (slot) => at(timetable.slotReviews, slot.index).length > 0);
  if (index === undefined) return undefined;
  const from = timetable.task(pick(at(timetable.slotReviews, index), random));
  const to = someTask(timetable, random, (task) => mayReviewMore(timetable, task, timetable.slot(index)));
  if (!to || to === from) return undefined;
  timetable.unreview(from, index);
  if (!timetable.tryReview(to, index)) {
    timetable.review(from, index);
    return undefined;
  }
  return ifSettled(timetable, [index], () => {
    timetable.unreview(to, index);
    timetable.review(from, index);
  });
}

/** Reviews an item once more. */
function addReview(timetable: Timetable, random: Random): Undo | undefined {
  const task = someTask(timetable, random, (other) => mayReviewMore(timetable, other));
  const index = task && someReviewSlot(timetable, random, task, -1);
  if (!task || index === undefined || !timetable.tryReview(task, index)) return undefined;
  return ifSettled(timetable, [index], () => timetable.unreview(task, index));
}

/** Mocks keep their place; an item in parts is placed once and stays. */
function isMovable(task: Task): boolean {
  return task.sittings.length === 1 && !task.isMock;
}

function isRequired(timetable: Timetable, task: Task): boolean {
  return task.requiredBy.some((index) => at(timetable.learnSlots, index).length > 0);
}

/** A block that handed days on may leave nothing out, or its days were not to be had. */
function isHandedOn({ problem: { opensOn, blocks } }: Timetable, { block }: Task): boolean {
  const next = blocks[block + 1];
  return next !== undefined && (opensOn[block + 1] ?? next.from) < next.from;
}

function isPlaced(timetable: Timetable, task: Task): boolean {
  return at(timetable.learnSlots, task.index).length > 0;
}

function mayLeave(timetable: Timetable, task: Task): boolean {
  return isMovable(task) && !isRequired(timetable, task) && !isHandedOn(timetable, task);
}

function mayEnter(timetable: Timetable, task: Task): boolean {
  return isMovable(task) && task.weight > 0 && !timetable.isLearned(task);
}

/** Whether a block may take so many minutes more (or fewer) than it has, and draw on the task's tier. */
function keepsShare({ problem, blockMinutes }: Timetable, task: Task, minutes: number): boolean {
  const limit = problem.limits[task.block];
  if (!limit) return true;
  const after = at(blockMinutes, task.block) + minutes;
  if (minutes < 0) return after >= limit.least;
  return task.tier <= limit.openTier && (minutes === 0 || after <= limit.most);
}

/** H6 and H8, cheaply: what a slot is asked first. */
function mayOpen({ problem }: Timetable, task: Task, slot: Slot): boolean {
  return (
    slot.day >= at(problem.opensOn, task.block) &&
    (task.isLateAllowed || slot.day < problem.interviewDay - QUIET_DAYS)
  );
}

function mayReviewMore(timetable: Timetable, task: Task, slot?: Slot): boolean {
  if (!task.memory || !timetable.isLearned(task)) return false;
  if (at(timetable.reviewSlots, task.index).length >= REVIEWS_PER_ITEM) return false;
  return slot === undefined || slot.day > timetable.learnedOn(task);
}

/** A session in use, on a day after the item's first study, with room for one more review. */
function someReviewSlot(
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

/** The first task from a random one on, around the list, that is as asked. */
function someTask(timetable: Timetable, random: Random, isRight: (task: Task) => boolean): Task | undefined {
  const { tasks } = timetable.problem;
  const start = Math.floor(random() * tasks.length);
  for (let step = 0; step < tasks.length; step++) {
    const task = at(tasks, (start + step) % tasks.length);
    if (isRight(task)) return task;
  }
  return undefined;
}

function someSlot(
  timetable: Timetable,
  random: Random,
  isRight: (slot: Slot) => boolean,
): number | undefined {
  const { slots } = timetable.problem;
  const start = Math.floor(random() * slots.length);
  for (let step = 0; step < slots.length; step++) {
    const slot = at(slots, (start + step) % slots.length);
    if (isRight(slot)) return slot.index;
  }
  return undefined;
}

function ifSettled(timetable: Timetable, slots: readonly number[], undo: Undo): Undo | undefined {
  if (slots.every((index) => timetable.isSettled(index))) return undo;
  undo();
  return undefined;
}

function pick<T>(list: readonly T[], random: Random): T {
  return at(list, Math.floor(random() * list.length));
}
