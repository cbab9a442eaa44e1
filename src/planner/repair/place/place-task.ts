import { at } from '../../model/at.ts';
import type { Task } from '../../model/planning-problem.ts';
import { requiredFirst } from '../../model/required-first.ts';
import { holds, mayHoldWithReviews } from './may-stay.ts';
import type { Workbench } from './repair-state.ts';
import { bestReviewsIn } from './restore-reviews.ts';

/** How much of a plan may give way for a first pass: nothing, its own reviews, what requires it. */
export type Yielding = 'nothing' | 'reviews' | 'dependents';

/** Slack first, then free time. */
export function placeAsIs(bench: Workbench, task: Task, yielding: Yielding): boolean {
  return (
    slotsInUse(bench, task).some((index) => learnFrom(bench, task, index, yielding)) ||
    freeSlots(bench, bench.pending.get(task) ?? 0).some((index) => open(bench, task, index, yielding))
  );
}

/** Starts a session with a task, and with what else makes it long enough. */
function open(bench: Workbench, task: Task, index: number, yielding: Yielding): boolean {
  const mark = bench.mark();
  if (learnFrom(bench, task, index, yielding) && fillUp(bench, index)) {
    const session = bench.homeOf(task);
    if (session && !bench.places[index]?.session) bench.claim(index, session);
    return true;
  }
  bench.rollback(mark);
  return false;
}

/** Makes a session hold by itself (H12, H14): with more of what waits, then with the reviews that are worth most. */
export function fillUp(bench: Workbench, index: number): boolean {
  const { pending } = bench;
  if (holds(bench, index)) return true;
  for (const task of inOrder(bench)) {
    if (holds(bench, index)) return true;
    if (pending.has(task) && task.sittings.length === 1) learnAt(bench, task, [index], 'nothing');
  }
  if (holds(bench, index)) return true;
  if (!mayHoldWithReviews(bench, index)) return false;
  for (const task of bestReviewsIn(bench, index)) {
    bench.review(task, index);
    if (holds(bench, index)) return true;
  }
  return false;
}

/** Learns a task from a slot on, later sittings in the next slots in use that have room, or any. */
export function learnFrom(bench: Workbench, task: Task, first: number, yielding: Yielding): boolean {
  if (task.sittings.length === 1) return learnAt(bench, task, [first], yielding);
  const { timetable } = bench;
  for (const isUsed of [true, false]) {
    const slots = [first];
    let left = timetable.roomIn(timetable.slot(first)) - (task.sittings[0] ?? 0);
    for (let index = first; slots.length < task.sittings.length && index < timetable.problem.slots.length; ) {
      const minutes = task.sittings[slots.length] ?? 0;
      if (left >= minutes && !bench.isLocked(index) && (bench.isUsed(index) || !isUsed || index === first)) {
        slots.push(index);
        left -= minutes;
        continue;
      }
      index++;
      if (index < timetable.problem.slots.length) left = timetable.roomIn(timetable.slot(index));
    }
    if (slots.length < task.sittings.length || !areLongEnough(bench, task, slots)) continue;
    if (learnAt(bench, task, slots, yielding)) return true;
  }
  return false;
}

/** Whether no slot but the first would be left too short by what it gets. */
function areLongEnough({ timetable }: Workbench, task: Task, slots: readonly number[]): boolean {
  const { min } = timetable.problem.request.sessionMinutes;
  return slots.every((index) => {
    const added = slots.reduce(
      (sum, slot, sitting) => sum + (slot === index ? (task.sittings[sitting] ?? 0) : 0),
      0,
    );
    return index === slots[0] || (timetable.slotMinutes[index] ?? 0) + added >= min;
  });
}

export function learnAt(bench: Workbench, task: Task, slots: readonly number[], yielding: Yielding): boolean {
  const mark = bench.mark();
  const last = slots.at(-1);
  if (last === undefined || slots.some((index) => bench.isLocked(index))) return false;
  if (yielding !== 'nothing') giveWay(bench, task, slots, yielding);
  if (bench.learn(task, slots)) return true;
  bench.rollback(mark);
  return false;
}

/** Takes out the reviews that come too early for a first pass in these slots, and what requires it and comes before. */
function giveWay(bench: Workbench, task: Task, slots: readonly number[], yielding: Yielding): void {
  const { timetable } = bench;
  const last = slots.at(-1) ?? 0;
  const { day } = timetable.slot(last);
  for (const review of [...at(timetable.reviewSlots, task.index)]) {
    if (timetable.slot(review).day <= day) bench.unreview(task, review);
  }
  if (yielding !== 'dependents') return;
  for (const index of task.requiredBy) {
    const first = at(timetable.learnSlots, index)[0];
    if (first !== undefined && first < last) takeOut(bench, timetable.task(index));
  }
}

/** Takes a first pass out with all that requires it; reviews stay until it is clear that they cannot. */
export function takeOut(bench: Workbench, task: Task): void {
  const { timetable } = bench;
  for (const index of task.requiredBy) {
    if (at(timetable.learnSlots, index).length > 0) takeOut(bench, timetable.task(index));
  }
  if (at(timetable.learnSlots, task.index).length > 0) bench.unplace(task);
}

/** Sessions with room for a task's first sitting: those that change anyway before others, then the nearest. */
export function slotsInUse(bench: Workbench, task: Task): number[] {
  const { timetable } = bench;
  const minutes = task.sittings[0] ?? 0;
  const origin = bench.pending.get(task) ?? 0;
  const isRoomy = (index: number) =>
    bench.isUsed(index) && !bench.isLocked(index) && timetable.roomIn(timetable.slot(index)) >= minutes;
  const slots = nearest(bench, origin, isRoomy);
  return [
    ...slots.filter((index) => bench.isChanged(index)),
    ...slots.filter((index) => !bench.isChanged(index)),
  ];
}

export function freeSlots(bench: Workbench, origin: number): number[] {
  return nearest(bench, origin, (index) => !bench.isUsed(index) && !bench.isLocked(index));
}

export function nearest(bench: Workbench, origin: number, isRight: (index: number) => boolean): number[] {
  return bench.timetable.problem.slots
    .map(({ index }) => index)
    .filter(isRight)
    .map((index) => ({ index, distance: Math.abs(bench.timeOf(index) - origin) }))
    .sort((a, b) => a.distance - b.distance || a.index - b.index)
    .map(({ index }) => index);
}

/** What waits: prerequisites first, then what is worth most for its minutes. */
export function inOrder({ pending, worth }: Workbench): Task[] {
  const tasks = [...pending.keys()];
  return requiredFirst(
    tasks.sort((a, b) => (worth[b.index] ?? 0) - (worth[a.index] ?? 0) || a.index - b.index),
  );
}
