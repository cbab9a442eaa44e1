import { isBlockOpen } from '../../constraints/h06-block-days.ts';
import { mayBeginOn } from '../../constraints/h08-quiet-days.ts';
import { isLearnedBefore } from '../../constraints/h11-review-spacing.ts';
import type { Timetable } from '../../construct/timetable.ts';
import { at } from '../../model/at.ts';
import { opensNextEarly } from '../../model/early-opening.ts';
import { isOfLevel } from '../../model/fit.ts';
import { REVIEWS_PER_ITEM } from '../../model/limits.ts';
import type { Task } from '../../model/planning-problem.ts';
import type { Random } from '../../model/random.ts';
import type { Slot } from '../../model/slots.ts';

/**
 * Tries one random step. False where nothing of the kind is possible: what was done until then, and a step that leaves
 * a session or week broken (H12, H14), is taken back by the caller (`improve.ts`).
 */
export type Move = (timetable: Timetable, random: Random) => boolean;

/** Mocks keep their place. */
export function isMovable(task: Task): boolean {
  return task.sittings.length > 0 && !task.isMock;
}

export function isPlaced(timetable: Timetable, task: Task): boolean {
  return at(timetable.learnSlots, task.index).length > 0;
}

/**
 * Whether the plan may do without a task. A block after which the next opened early may leave out no question of
 * the level (H6).
 */
export function mayLeave(timetable: Timetable, task: Task): boolean {
  if (!isMovable(task) || isRequired(timetable, task)) return false;
  return !isOfLevel(task) || !opensNextEarly(timetable, task.block);
}

export function mayEnter(timetable: Timetable, task: Task): boolean {
  return isMovable(task) && task.weight > 0 && !task.isOnlyRequired && !timetable.isLearned(task);
}

function isRequired(timetable: Timetable, task: Task): boolean {
  return task.requiredBy.some((index) => at(timetable.learnSlots, index).length > 0);
}

/** Whether a task's block may do with that much less. */
export function mayGive({ leastMinutes, blockMinutes }: Timetable, { block, minutes }: Task): boolean {
  return (blockMinutes[block] ?? 0) - minutes >= (leastMinutes[block] ?? 0);
}

/** H6 and H8, cheaply: what a slot is asked first. */
export function mayOpen(timetable: Timetable, task: Task, { day }: Slot): boolean {
  return isBlockOpen(timetable, task, day) && mayBeginOn(timetable.problem, task, day);
}

export function mayReviewMore(timetable: Timetable, task: Task, slot?: Slot): boolean {
  if (!task.memory || !timetable.isLearned(task)) return false;
  if (at(timetable.reviewSlots, task.index).length >= REVIEWS_PER_ITEM) return false;
  return slot === undefined || isLearnedBefore(timetable, task, slot.day);
}

/** The first task from a random one on, around the list, that is as asked. */
export function someTask(
  { problem: { tasks } }: Timetable,
  random: Random,
  isRight: (task: Task) => boolean,
): Task | undefined {
  return firstFrom(tasks, random, isRight);
}

/** The position of the first slot from a random one on, around the plan, that is as asked. */
export function someSlot(
  { problem: { slots } }: Timetable,
  random: Random,
  isRight: (slot: Slot) => boolean,
): number | undefined {
  return firstFrom(slots, random, isRight)?.index;
}

function firstFrom<T extends object>(
  list: readonly T[],
  random: Random,
  isRight: (element: T) => boolean,
): T | undefined {
  const start = Math.floor(random() * list.length);
  for (let place = start; place < list.length; place++) {
    const element = at(list, place);
    if (isRight(element)) return element;
  }
  for (let place = 0; place < start; place++) {
    const element = at(list, place);
    if (isRight(element)) return element;
  }
  return undefined;
}

export function pickRandom<T>(list: readonly T[], random: Random): T {
  return list[Math.floor(random() * list.length)] as T;
}
