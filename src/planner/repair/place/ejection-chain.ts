import { at } from '../../model/at.ts';
import { opensNextEarly } from '../../model/early-opening.ts';
import { isOfLevel } from '../../model/fit.ts';
import type { Task } from '../../model/planning-problem.ts';
import { maySessionStay } from './may-stay.ts';
import { fillSession, learnAt, nearestSlots, slotsInUse } from './place-task.ts';
import type { RepairState } from './repair-state.ts';

/** Takes the place of something that finds another one in the slack of the plan. */
export function placeByEjectionChain(state: RepairState, task: Task): boolean {
  if (task.sittings.length !== 1) return false;
  const { timetable } = state;
  const origin = state.pending.get(task) ?? 0;
  const roomy = timetable.problem.slots.filter(
    (slot) => state.isUsed(slot.index) && timetable.roomIn(slot) > 0,
  );
  if (roomy.length === 0) return false;
  for (const index of nearestSlots(state, origin, (slot) => state.isUsed(slot) && !state.isPinned(slot))) {
    const slot = timetable.slot(index);
    for (const position of [...new Set(at(timetable.slotTasks, index))]) {
      const holder = timetable.task(position);
      if (holder.sittings.length !== 1 || holder.isMock) continue;
      if (timetable.roomIn(slot) + holder.minutes < task.minutes) continue;
      if (!roomy.some((other) => other.index !== index && timetable.roomIn(other) >= holder.minutes))
        continue;
      const mark = state.mark();
      state.unplace(holder);
      const isMoved =
        learnAt(state, task, [index], 'reviews') &&
        slotsInUse(state, holder).some(
          (other) => other !== index && learnAt(state, holder, [other], 'nothing'),
        ) &&
        maySessionStay(state, index);
      if (isMoved) return true;
      state.rollback(mark);
    }
  }
  return false;
}

/** Takes the place of the items that weigh least per minute, where they weigh less than it does; they leave the plan. */
export function placeByReplacement(state: RepairState, task: Task): boolean {
  const { timetable } = state;
  const gain = (state.worth[task.index] ?? 0) * task.minutes;
  const offers = timetable.problem.slots
    .flatMap(({ index }) => offerFrom(state, task, index) ?? [])
    .map((offer) => ({ ...offer, loss: offer.replaced.reduce((sum, { weight }) => sum + weight, 0) }))
    .filter(({ loss }) => loss < gain)
    .sort((a, b) => a.loss - b.loss || a.first - b.first);
  for (const { slots, replaced } of offers) {
    const mark = state.mark();
    const reviews = replaced.flatMap((other) => [...at(timetable.reviewSlots, other.index)]);
    for (const other of replaced) dropTask(state, other);
    if (learnAt(state, task, slots, 'reviews')) {
      // Its reviews take over, so that the sessions stay as long as they were.
      if (task.memory) for (const review of new Set(reviews)) state.review(task, review);
      if ([...slots, ...reviews].every((slot) => fillSession(state, slot))) return true;
    }
    state.rollback(mark);
  }
  return false;
}

/** Sessions from one on for the sittings of a task, and what yields to them; nothing where they find none, or need not. */
function offerFrom(
  state: RepairState,
  task: Task,
  first: number,
): { first: number; slots: number[]; replaced: Task[] } | undefined {
  const slots: number[] = [];
  const replaced: Task[] = [];
  for (let index = first; slots.length < task.sittings.length; index++) {
    if (index >= state.timetable.problem.slots.length || (index > first && slots.length === 0))
      return undefined;
    if (!state.isUsed(index) || state.isPinned(index)) continue;
    const found = lightestIn(state, task, index, task.sittings[slots.length] ?? 0);
    if (!found) continue;
    slots.push(index);
    replaced.push(...found);
  }
  return replaced.length > 0 ? { first, slots, replaced } : undefined;
}

/** The lightest items of a session that leave so many minutes to a task; nothing where they do not. */
function lightestIn(state: RepairState, task: Task, index: number, minutes: number): Task[] | undefined {
  const { timetable } = state;
  const rate = state.worth[task.index] ?? 0;
  const lightest = [...new Set(at(timetable.slotTasks, index))]
    .map((position) => timetable.task(position))
    .filter((other) => mayBeReplaced(state, other, task) && other.weight / other.minutes < rate)
    .sort((a, b) => a.weight / a.minutes - b.weight / b.minutes || a.index - b.index);
  let room = timetable.roomIn(timetable.slot(index));
  const replaced: Task[] = [];
  for (const other of lightest) {
    if (room >= minutes) break;
    replaced.push(other);
    room += other.minutes;
  }
  return room >= minutes ? replaced : undefined;
}

/** Mocks, items in parts, what is required, and questions of the level of a block whose next one opened early stay. */
function mayBeReplaced({ timetable }: RepairState, other: Task, task: Task): boolean {
  const isRequired = other.requiredBy.some((index) => at(timetable.learnSlots, index).length > 0);
  return (
    other.sittings.length === 1 &&
    !other.isMock &&
    !isRequired &&
    !task.requires.includes(other.index) &&
    (!isOfLevel(other) || !opensNextEarly(timetable, other.block) || task.block === other.block)
  );
}

/** Takes an item out of the plan with its reviews. */
function dropTask(state: RepairState, task: Task): void {
  for (const review of [...at(state.timetable.reviewSlots, task.index)]) state.unreview(task, review);
  state.unplace(task);
  state.removePending(task);
}
