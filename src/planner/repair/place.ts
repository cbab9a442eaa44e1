import { at } from '../element.ts';
import type { Task } from '../problem.ts';
import { requiredFirst } from '../sequence.ts';
import { holds, mayHoldWithReviews } from './holds.ts';
import { bestReviewsIn } from './make-up.ts';
import type { Bundle, Workbench } from './workbench.ts';

/** Attempts at one first pass: those that make room for a prerequisite may meet again. */
const ATTEMPTS = 3;

/** How much of a plan may give way for a first pass: nothing, its own reviews, what requires it. */
type Yielding = 'nothing' | 'reviews' | 'dependents';

/**
 * Finds a place for everything that waits for one, in the order of what it costs: sessions that cannot stay move whole;
 * missed ones are taken up by the slack of others, or move whole; then each item by itself goes into slack, into free
 * time, past its own reviews, into a place whose holder can go elsewhere, before what requires it, and at last into the
 * place of what weighs less per minute. What finds none waits on.
 */
export function placeWaiting(
  bench: Workbench,
  displaced: readonly Bundle[],
  missed: readonly Bundle[],
): void {
  for (const bundle of displaced) moveWhole(bench, bundle);
  for (const bundle of missed) if (!takeUp(bench, bundle)) moveWhole(bench, bundle);
  const attempts = new Map<Task, number>();
  for (let hasPlaced = true; hasPlaced; ) {
    hasPlaced = false;
    for (const task of inOrder(bench)) {
      const attempt = (attempts.get(task) ?? 0) + 1;
      if (attempt > ATTEMPTS || !bench.pending.has(task)) continue;
      if (!task.requires.every((index) => bench.timetable.isLearned(bench.timetable.task(index)))) continue;
      attempts.set(task, attempt);
      if (placeOne(bench, task)) hasPlaced = true;
    }
  }
}

/** What waits: prerequisites first, then what is worth most for its minutes. */
function inOrder({ pending, worth }: Workbench): Task[] {
  const tasks = [...pending.keys()];
  return requiredFirst(tasks.sort((a, b) => at(worth, b.index) - at(worth, a.index) || a.index - b.index));
}

/** Puts all that a missed session held into sessions with slack; nothing where one item finds none. */
function takeUp(bench: Workbench, { tasks }: Bundle): boolean {
  const mark = bench.mark();
  // Two missed sessions may have held the same.
  const waiting = tasks.filter((task) => bench.pending.has(task));
  const isWhole = requiredFirst(waiting).every((task) =>
    slotsInUse(bench, task).some((index) => learnFrom(bench, task, index, 'nothing')),
  );
  if (!isWhole) bench.rollback(mark);
  return isWhole;
}

/** Moves a session with all that it holds into free time, as near as possible; its id goes with it. */
function moveWhole(bench: Workbench, bundle: Bundle): boolean {
  const { session, reviews } = bundle;
  const tasks = requiredFirst(bundle.tasks.filter((task) => bench.pending.has(task)));
  if (tasks.length === 0 && (session.status === 'missed' || reviews.length === 0)) return false;
  for (const yielding of ['nothing', 'reviews', 'dependents'] as const) {
    for (const index of freeSlots(bench, bench.sessionTime(session))) {
      const mark = bench.mark();
      const isWhole = tasks.every((task) => learnAt(bench, task, seatsWith(bench, task, index), yielding));
      if (isWhole) for (const task of reviews) bench.review(task, index);
      if (isWhole && fillUp(bench, index)) {
        bench.claim(index, session);
        return true;
      }
      bench.rollback(mark);
    }
    // Reviews alone have nothing that could give way.
    if (tasks.length === 0) return false;
  }
  return false;
}

/** Where a task sits once the sitting that lost its place comes to `index`. */
function seatsWith({ seats }: Workbench, task: Task, index: number): number[] {
  return task.sittings.map((_, sitting) => seats.get(task)?.[sitting] ?? index);
}

function placeOne(bench: Workbench, task: Task): boolean {
  return (
    placeAsIs(bench, task, 'nothing') ||
    placeAsIs(bench, task, 'reviews') ||
    eject(bench, task) ||
    placeAsIs(bench, task, 'dependents') ||
    replace(bench, task)
  );
}

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
function learnFrom(bench: Workbench, task: Task, first: number, yielding: Yielding): boolean {
  if (task.sittings.length === 1) return learnAt(bench, task, [first], yielding);
  const { timetable } = bench;
  for (const isUsed of [true, false]) {
    const slots = [first];
    let left = timetable.roomIn(timetable.slot(first)) - at(task.sittings, 0);
    for (let index = first; slots.length < task.sittings.length && index < timetable.problem.slots.length; ) {
      const minutes = at(task.sittings, slots.length);
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
      (sum, slot, sitting) => sum + (slot === index ? at(task.sittings, sitting) : 0),
      0,
    );
    return index === slots[0] || at(timetable.slotMinutes, index) + added >= min;
  });
}

function learnAt(bench: Workbench, task: Task, slots: readonly number[], yielding: Yielding): boolean {
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

/** Takes the place of something that finds another one in the slack of the plan. */
function eject(bench: Workbench, task: Task): boolean {
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
function replace(bench: Workbench, task: Task): boolean {
  if (task.sittings.length !== 1) return false;
  const { timetable } = bench;
  const gain = at(bench.worth, task.index) * task.minutes;
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
  const rate = at(bench.worth, task.index);
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
  const hasHandedOn = next !== undefined && at(opensOn, victim.block + 1) < next.from;
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
export function remove(bench: Workbench, task: Task): void {
  for (const review of [...at(bench.timetable.reviewSlots, task.index)]) bench.unreview(task, review);
  bench.unplace(task);
  bench.giveUp(task);
}

/** Sessions with room for a task's first sitting: those that change anyway before others, then the nearest. */
function slotsInUse(bench: Workbench, task: Task): number[] {
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

function freeSlots(bench: Workbench, origin: number): number[] {
  return nearest(bench, origin, (index) => !bench.isUsed(index) && !bench.isLocked(index));
}

function nearest(bench: Workbench, origin: number, isRight: (index: number) => boolean): number[] {
  return bench.timetable.problem.slots
    .map(({ index }) => index)
    .filter(isRight)
    .map((index) => ({ index, distance: Math.abs(bench.timeOf(index) - origin) }))
    .sort((a, b) => a.distance - b.distance || a.index - b.index)
    .map(({ index }) => index);
}
