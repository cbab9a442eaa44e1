import type { Task } from '../../model/planning-problem.ts';
import { requiredFirst } from '../../model/required-first.ts';
import { eject, replace } from './ejection-chain.ts';
import { fillUp, freeSlots, inOrder, learnAt, learnFrom, placeAsIs, slotsInUse } from './place-task.ts';
import type { Workbench } from './repair-state.ts';
import type { Bundle } from './unplaced-session.ts';

/** Attempts at one first pass: those that make room for a prerequisite may meet again. */
const ATTEMPTS = 3;

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
