import type { Task } from '../../model/planning-problem.ts';
import { requiredFirst } from '../../model/required-first.ts';
import { placeByEjectionChain, placeByReplacement } from './ejection-chain.ts';
import {
  fillSession,
  freeSlots,
  learnAt,
  learnFrom,
  pendingInOrder,
  placeAsIs,
  slotsInUse,
} from './place-task.ts';
import type { RepairState } from './repair-state.ts';
import type { UnplacedSession } from './unplaced-session.ts';

/** Attempts at one first pass: those that make room for a prerequisite may meet again. */
const ATTEMPTS = 3;

/**
 * Finds a place for everything that waits for one, in the order of what it costs: sessions that cannot stay move whole;
 * missed ones go into the slack of others, or move whole; then each item by itself goes into slack, into free
 * time, past its own reviews, into a place whose holder can go elsewhere, before what requires it, and at last into the
 * place of what weighs less per minute. What finds none waits on.
 */
export function placePending(
  state: RepairState,
  displaced: readonly UnplacedSession[],
  missed: readonly UnplacedSession[],
): void {
  for (const unplaced of displaced) moveWholeSession(state, unplaced);
  for (const unplaced of missed) if (!placeInSlack(state, unplaced)) moveWholeSession(state, unplaced);
  const attempts = new Map<Task, number>();
  for (let hasPlaced = true; hasPlaced; ) {
    hasPlaced = false;
    for (const task of pendingInOrder(state)) {
      const attempt = (attempts.get(task) ?? 0) + 1;
      if (attempt > ATTEMPTS || !state.pending.has(task)) continue;
      if (!task.requires.every((index) => state.timetable.isLearned(state.timetable.task(index)))) continue;
      attempts.set(task, attempt);
      if (placeTask(state, task)) hasPlaced = true;
    }
  }
}

/** Puts all that a missed session held into sessions with slack; nothing where one item finds none. */
function placeInSlack(state: RepairState, { tasks }: UnplacedSession): boolean {
  const mark = state.mark();
  // Two missed sessions may have held the same.
  const waiting = tasks.filter((task) => state.pending.has(task));
  const isWhole = requiredFirst(waiting).every((task) =>
    slotsInUse(state, task).some((index) => learnFrom(state, task, index, 'nothing')),
  );
  if (!isWhole) state.rollback(mark);
  return isWhole;
}

/** Moves a session with all that it holds into free time, as near as possible; its id goes with it. */
function moveWholeSession(state: RepairState, unplaced: UnplacedSession): boolean {
  const { session, reviews } = unplaced;
  const tasks = requiredFirst(unplaced.tasks.filter((task) => state.pending.has(task)));
  if (tasks.length === 0 && (session.status === 'missed' || reviews.length === 0)) return false;
  for (const yielding of ['nothing', 'reviews', 'dependents'] as const) {
    for (const index of freeSlots(state, state.sessionTime(session))) {
      const mark = state.mark();
      const isWhole = tasks.every((task) => learnAt(state, task, slotsWith(state, task, index), yielding));
      if (isWhole) for (const task of reviews) state.review(task, index);
      if (isWhole && fillSession(state, index)) {
        state.claim(index, session);
        return true;
      }
      state.rollback(mark);
    }
    // Reviews alone have nothing that could be taken out for them.
    if (tasks.length === 0) return false;
  }
  return false;
}

/** Where a task sits once the sitting that lost its place comes to `index`. */
function slotsWith({ formerSlots }: RepairState, task: Task, index: number): number[] {
  return task.sittings.map((_, sitting) => formerSlots.get(task)?.[sitting] ?? index);
}

function placeTask(state: RepairState, task: Task): boolean {
  return (
    placeAsIs(state, task, 'nothing') ||
    placeAsIs(state, task, 'reviews') ||
    placeByEjectionChain(state, task) ||
    placeAsIs(state, task, 'dependents') ||
    placeByReplacement(state, task)
  );
}
