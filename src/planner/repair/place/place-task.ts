import { leastMinutesOf } from '../../constraints/h12-shortest-session.ts';
import { at } from '../../model/at.ts';
import type { Task } from '../../model/planning-problem.ts';
import { requiredFirst } from '../../model/required-first.ts';
import { maySessionStay, mayStayWithReviews } from './may-stay.ts';
import type { RepairState } from './repair-state.ts';
import { bestReviewsIn } from './restore-reviews.ts';

/** What of a plan may be taken out for a first pass: nothing, its own reviews, what requires it. */
/** Slots tried for later sittings of a task. */
const TRIES = 4;

export type Yielding = 'nothing' | 'reviews' | 'dependents';

/** Slack first, then free time. */
export function placeAsIs(state: RepairState, task: Task, yielding: Yielding): boolean {
  return (
    slotsInUse(state, task).some((index) => learnFrom(state, task, index, yielding)) ||
    freeSlots(state, state.pending.get(task) ?? 0).some((index) => startSession(state, task, index, yielding))
  );
}

/** Starts a session with a task, and with what else makes it long enough. */
function startSession(state: RepairState, task: Task, index: number, yielding: Yielding): boolean {
  const mark = state.mark();
  if (learnFrom(state, task, index, yielding) && fillSession(state, index)) {
    const session = state.homeOf(task);
    if (session && !state.places[index]?.session) state.claim(index, session);
    return true;
  }
  state.rollback(mark);
  return false;
}

/** Makes a session hold by itself (H12, H14): with more of what waits, then with the reviews that are worth most. */
export function fillSession(state: RepairState, index: number): boolean {
  const { pending } = state;
  if (maySessionStay(state, index)) return true;
  for (const task of pendingInOrder(state)) {
    if (maySessionStay(state, index)) return true;
    if (pending.has(task) && task.sittings.length === 1) learnAt(state, task, [index], 'nothing');
  }
  if (maySessionStay(state, index)) return true;
  if (!mayStayWithReviews(state, index)) return false;
  for (const task of bestReviewsIn(state, index)) {
    state.review(task, index);
    if (maySessionStay(state, index)) return true;
  }
  return false;
}

/**
 * Learns a task from a slot on, later sittings in the next slots in use that have room, or any; where those turn out to
 * have none, since an earlier sitting took their window's, in later ones.
 */
export function learnFrom(state: RepairState, task: Task, first: number, yielding: Yielding): boolean {
  if (task.sittings.length === 1) return learnAt(state, task, [first], yielding);
  for (const isUsed of [true, false]) {
    let slots = slotsFrom(state, task, first, isUsed, first + 1);
    for (let tries = 0; slots && tries < TRIES; tries++) {
      if (areLongEnough(state, task, slots) && learnAt(state, task, slots, yielding)) return true;
      const later = slots.find((index) => index !== first);
      slots = later === undefined ? undefined : slotsFrom(state, task, first, isUsed, later + 1);
    }
  }
  return false;
}

/** Slots for a task's sittings: the first as far as it holds them, then those from `next` on; undefined where there are too few. */
function slotsFrom(
  state: RepairState,
  task: Task,
  first: number,
  isUsed: boolean,
  next: number,
): number[] | undefined {
  const { timetable } = state;
  const { length } = timetable.problem.slots;
  const slots = [first];
  let left = timetable.roomIn(timetable.slot(first)) - (task.sittings[0] ?? 0);
  for (let index = first; slots.length < task.sittings.length; ) {
    const minutes = task.sittings[slots.length] ?? 0;
    const isOpen = !state.isPinned(index) && (state.isUsed(index) || !isUsed || index === first);
    if (left >= minutes && isOpen) {
      slots.push(index);
      left -= minutes;
      continue;
    }
    index = index === first ? next : index + 1;
    if (index >= length) return undefined;
    left = timetable.roomIn(timetable.slot(index));
  }
  return slots;
}

/** Whether no slot but the first would be left too short by what it gets. */
function areLongEnough({ timetable }: RepairState, task: Task, slots: readonly number[]): boolean {
  return slots.every((index) => {
    const added = slots.reduce(
      (sum, slot, sitting) => sum + (slot === index ? (task.sittings[sitting] ?? 0) : 0),
      0,
    );
    return (
      index === slots[0] ||
      (timetable.slotMinutes[index] ?? 0) + added >= leastMinutesOf(timetable.problem, added)
    );
  });
}

export function learnAt(
  state: RepairState,
  task: Task,
  slots: readonly number[],
  yielding: Yielding,
): boolean {
  const mark = state.mark();
  const last = slots.at(-1);
  if (last === undefined || slots.some((index) => state.isPinned(index))) return false;
  if (yielding !== 'nothing') removeConflicts(state, task, slots, yielding);
  if (state.learn(task, slots)) return true;
  state.rollback(mark);
  return false;
}

/**
 * Takes out the reviews that come too early for a first pass in these slots, or on the day on which an item is learned
 * again, and what requires it and comes before.
 */
function removeConflicts(state: RepairState, task: Task, slots: readonly number[], yielding: Yielding): void {
  const { timetable } = state;
  const last = slots.at(-1) ?? 0;
  const { day } = timetable.slot(last);
  const met = task.relearns === undefined ? task : timetable.task(task.relearns);
  for (const review of [...at(timetable.reviewSlots, met.index)]) {
    const on = timetable.slot(review).day;
    if (on === day || (on < day && met === task)) state.unreview(met, review);
  }
  if (yielding !== 'dependents') return;
  for (const index of task.requiredBy) {
    const first = at(timetable.learnSlots, index)[0];
    if (first !== undefined && first < last) unplaceWithDependents(state, timetable.task(index));
  }
}

/** Takes a first pass out with all that requires it; reviews stay until it is clear that they cannot. */
export function unplaceWithDependents(state: RepairState, task: Task): void {
  const { timetable } = state;
  for (const index of task.requiredBy) {
    if (at(timetable.learnSlots, index).length > 0) unplaceWithDependents(state, timetable.task(index));
  }
  if (at(timetable.learnSlots, task.index).length > 0) state.unplace(task);
}

/** Sessions with room for a task's first sitting: those that change anyway before others, then the nearest. */
export function slotsInUse(state: RepairState, task: Task): number[] {
  const { timetable } = state;
  const minutes = task.sittings[0] ?? 0;
  const origin = state.pending.get(task) ?? 0;
  const isRoomy = (index: number) =>
    state.isUsed(index) && !state.isPinned(index) && timetable.roomIn(timetable.slot(index)) >= minutes;
  const slots = nearestSlots(state, origin, isRoomy);
  return [
    ...slots.filter((index) => state.isChanged(index)),
    ...slots.filter((index) => !state.isChanged(index)),
  ];
}

export function freeSlots(state: RepairState, origin: number): number[] {
  return nearestSlots(state, origin, (index) => !state.isUsed(index) && !state.isPinned(index));
}

export function nearestSlots(
  state: RepairState,
  origin: number,
  isRight: (index: number) => boolean,
): number[] {
  return state.timetable.problem.slots
    .map(({ index }) => index)
    .filter(isRight)
    .map((index) => ({ index, distance: Math.abs(state.timeOf(index) - origin) }))
    .sort((a, b) => a.distance - b.distance || a.index - b.index)
    .map(({ index }) => index);
}

/** What waits: prerequisites first, then what is worth most for its minutes. */
export function pendingInOrder({ pending, worth }: RepairState): Task[] {
  const tasks = [...pending.keys()];
  return requiredFirst(
    tasks.sort((a, b) => (worth[b.index] ?? 0) - (worth[a.index] ?? 0) || a.index - b.index),
  );
}
