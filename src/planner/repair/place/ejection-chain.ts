import { at } from '../../model/at.ts';
import type { Task } from '../../model/planning-problem.ts';
import { holds } from './may-stay.ts';
import { fillUp, learnAt, nearest, slotsInUse } from './place-task.ts';
import type { Workbench } from './repair-state.ts';

/** Takes the place of something that finds another one in the slack of the plan. */
export function eject(bench: Workbench, task: Task): boolean {
  if (task.sittings.length !== 1) return false;
  const { timetable } = bench;
  const origin = bench.pending.get(task) ?? 0;
  const roomy = timetable.problem.slots.filter(
    (slot) => bench.isUsed(slot.index) && timetable.roomIn(slot) > 0,
  );
  if (roomy.length === 0) return false;
  for (const index of nearest(bench, origin, (slot) => bench.isUsed(slot) && !bench.isLocked(slot))) {
    const slot = timetable.slot(index);
    for (const position of [...new Set(at(timetable.slotTasks, index))]) {
      const holder = timetable.task(position);
      if (holder.sittings.length !== 1 || holder.isMock) continue;
      if (timetable.roomIn(slot) + holder.minutes < task.minutes) continue;
      if (!roomy.some((other) => other.index !== index && timetable.roomIn(other) >= holder.minutes))
        continue;
      const mark = bench.mark();
      bench.unplace(holder);
      const isMoved =
        learnAt(bench, task, [index], 'reviews') &&
        slotsInUse(bench, holder).some(
          (other) => other !== index && learnAt(bench, holder, [other], 'nothing'),
        ) &&
        holds(bench, index);
      if (isMoved) return true;
      bench.rollback(mark);
    }
  }
  return false;
}

/** Takes the place of the items that weigh least per minute, where they weigh less than it does; they leave the plan. */
export function replace(bench: Workbench, task: Task): boolean {
  if (task.sittings.length !== 1) return false;
  const { timetable } = bench;
  const gain = (bench.worth[task.index] ?? 0) * task.minutes;
  const offers = timetable.problem.slots
    .filter(({ index }) => bench.isUsed(index) && !bench.isLocked(index))
    .map(({ index }) => ({ index, victims: victimsIn(bench, task, index) }))
    .filter(({ victims }) => victims.length > 0)
    .map((offer) => ({ ...offer, loss: offer.victims.reduce((sum, { weight }) => sum + weight, 0) }))
    .filter(({ loss }) => loss < gain)
    .sort((a, b) => a.loss - b.loss || a.index - b.index);
  for (const { index, victims } of offers) {
    const mark = bench.mark();
    const reviews = victims.flatMap((victim) => [...at(timetable.reviewSlots, victim.index)]);
    for (const victim of victims) remove(bench, victim);
    if (learnAt(bench, task, [index], 'reviews')) {
      // Its reviews take over, so that the sessions stay as long as they were.
      if (task.memory) for (const review of new Set(reviews)) bench.review(task, review);
      if ([index, ...reviews].every((slot) => fillUp(bench, slot))) return true;
    }
    bench.rollback(mark);
  }
  return false;
}

/** The lightest items of a session that make room for a task when they go; none where they do not. */
function victimsIn(bench: Workbench, task: Task, index: number): Task[] {
  const { timetable } = bench;
  const rate = bench.worth[task.index] ?? 0;
  const lightest = [...new Set(at(timetable.slotTasks, index))]
    .map((position) => timetable.task(position))
    .filter((other) => mayGo(bench, other, task) && other.weight / other.minutes < rate)
    .sort((a, b) => a.weight / a.minutes - b.weight / b.minutes || a.index - b.index);
  let room = timetable.roomIn(timetable.slot(index));
  const victims: Task[] = [];
  for (const victim of lightest) {
    if (room >= task.minutes) break;
    victims.push(victim);
    room += victim.minutes;
  }
  return room >= task.minutes ? victims : [];
}

/** Mocks, items in parts, what is required, and items of a block that handed days on stay. */
function mayGo({ timetable }: Workbench, victim: Task, task: Task): boolean {
  const { opensOn, blocks } = timetable.problem;
  const next = blocks[victim.block + 1];
  const hasHandedOn = next !== undefined && (opensOn[victim.block + 1] ?? 0) < next.from;
  const isRequired = victim.requiredBy.some((index) => at(timetable.learnSlots, index).length > 0);
  return (
    victim.sittings.length === 1 &&
    !victim.isMock &&
    !isRequired &&
    !task.requires.includes(victim.index) &&
    (!hasHandedOn || task.block === victim.block)
  );
}

/** Takes an item out of the plan with its reviews. */
function remove(bench: Workbench, task: Task): void {
  for (const review of [...at(bench.timetable.reviewSlots, task.index)]) bench.unreview(task, review);
  bench.unplace(task);
  bench.giveUp(task);
}
