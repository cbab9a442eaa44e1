import { daysBetween } from '../../../domain/civil-date.ts';
import { isFirstPass, type Session, type SessionItem } from '../../../domain/session.ts';
import { windowRoom } from '../../constraints/h02-window-room.ts';
import { caps } from '../../constraints/h04-caps.ts';
import { isReviewedOn } from '../../constraints/h11-review-spacing.ts';
import { longestSession } from '../../constraints/h12-longest-session.ts';
import { reviewsPerDay } from '../../constraints/h14-reviews-per-day.ts';
import { at } from '../../model/at.ts';
import { isOfLevel } from '../../model/fit.ts';
import type { Task } from '../../model/planning-problem.ts';
import { taskOfEntry } from '../facts/pool.ts';
import { replanStatusOf } from '../facts/replan-status.ts';
import { partsToCome } from '../facts/task-so-far.ts';
import { contentsKey } from './contents-key.ts';
import { maySessionStay } from './may-stay.ts';
import type { RepairState } from './repair-state.ts';
import type { UnplacedSession } from './unplaced-session.ts';

/** What a review of something that still waits for its first pass must meet. */
const LOAD_CONSTRAINTS = [longestSession, windowRoom, caps, reviewsPerDay];

/**
 * Puts the sessions to come back as they are, in order, as far as the hard constraints allow. What does not stay waits
 * in `state.pending`, with the items of sessions that cannot stay or were missed; those sessions are returned.
 */
export function restoreSessions(state: RepairState): {
  displaced: UnplacedSession[];
  missed: UnplacedSession[];
} {
  const { sessions, now } = state.context;
  noteFormerSlots(state);
  openBlocks(state);
  const displaced = state.displaced.map((session) => unplacedSessionOf(state, session));
  const missed = sessions
    .filter((session) => replanStatusOf(session, now) === 'missed')
    .map((session) => unplacedSessionOf(state, session))
    .filter(({ tasks, reviews }) => tasks.length + reviews.length > 0);
  state.unplaced = [...displaced, ...missed];
  for (const { session, tasks } of state.unplaced) {
    for (const task of tasks) state.addPending(task, state.sessionTime(session));
  }
  addPendingRequired(state);
  const pinned = [...state.places.keys()].filter((index) => state.isPinned(index));
  const others = [...state.places.keys()].filter((index) => !state.isPinned(index));
  for (const index of pinned) restoreSession(state, index);
  restoreMocks(state);
  for (const index of others) restoreSession(state, index);
  return { displaced, missed };
}

function restoreSession(state: RepairState, index: number): void {
  const session = state.places[index]?.session;
  if (!session) return;
  for (const entry of session.items) {
    if (!restoreEntry(state, entry, index)) state.unpin(index);
  }
  if (!maySessionStay(state, index)) state.unpin(index);
}

/** Mocks before what else is not pinned, so that the day's and the week's caps are theirs; one that cannot stay is left to its session's turn. */
function restoreMocks(state: RepairState): void {
  for (const [task, slots] of state.formerSlots) {
    if (task.isMock && slots.every((slot) => slot !== undefined)) restoreFirstPass(state, task, slots);
  }
}

/** What every session holds and the slots of every first pass, sitting by sitting, before anything is put back. */
function noteFormerSlots({ places, pool, formerSlots, before }: RepairState): void {
  for (const [index, { session }] of places.entries()) {
    const tasks = (session?.items ?? []).map((entry) => ({ entry, task: taskOfEntry(pool, entry) }));
    const positions = (isReview: boolean) =>
      tasks
        .filter(({ entry }) => (entry.activity === 'review') === isReview)
        .map(({ task }) => task?.index ?? -1);
    before.set(index, contentsKey(positions(false), positions(true)));
    for (const { entry, task } of tasks) {
      if (!task || task.isKnown || entry.activity === 'review') continue;
      const sitting = sittingOf(task, entry, pool.partsDone[task.index] ?? []);
      if (sitting === undefined) continue;
      const slots = formerSlots.get(task) ?? task.sittings.map(() => undefined);
      slots[sitting] ??= index;
      formerSlots.set(task, slots);
    }
  }
}

/** Which of a task's sittings an entry is; undefined where the task is to be split otherwise now. */
function sittingOf(task: Task, { part }: SessionItem, partsDone: readonly number[]): number | undefined {
  const isSplit = task.sittings.length + partsDone.length > 1;
  if (part === undefined) return isSplit ? undefined : 0;
  const sitting = partsToCome(partsDone, task.sittings.length).indexOf(part);
  return isSplit && sitting >= 0 ? sitting : undefined;
}

/**
 * The days on which each block opens: its own, the day from which the plan opened it early, or the first on which the plan
 * uses it where the block before has no question of the level left (H6).
 */
function openBlocks({ context, timetable, pool, places }: RepairState): void {
  const { opensOn } = timetable;
  const { blocks, tasks } = timetable.problem;
  const { plan, sessions, now } = context;
  const planned = new Set(
    sessions
      .filter((session) => ['fact', 'pinned', 'unpinned', 'missed'].includes(replanStatusOf(session, now)))
      .flatMap(({ items }) => items.map(({ itemId }) => itemId)),
  );
  const firstDay = blocks.map(() => Number.POSITIVE_INFINITY);
  for (const [index, { session }] of places.entries()) {
    for (const { itemId } of (session?.items ?? []).filter(isFirstPass)) {
      const task = pool.byId.get(itemId);
      if (!task || task.isMock) continue;
      firstDay[task.block] = Math.min(firstDay[task.block] ?? 0, timetable.slot(index).day);
    }
  }
  for (let block = 1; block < blocks.length; block++) {
    const before = block - 1;
    const handed = plan.blocks.find(({ id }) => id === at(blocks, before).id)?.handedOnFrom;
    const days = [at(blocks, block).from];
    if (handed !== undefined) days.push(daysBetween(plan.request.startDate, handed));
    const isDry = !tasks.some(
      (task) =>
        task.block === before &&
        !task.isMock &&
        !task.isKnown &&
        pool.candidates[task.index] &&
        isOfLevel(task) &&
        !planned.has(task.item.id),
    );
    if (isDry) days.push(Math.max(firstDay[block] ?? 0, opensOn[before] ?? 0));
    opensOn[block] = Math.min(...days);
  }
}

function unplacedSessionOf({ pool, formerSlots, context }: RepairState, session: Session): UnplacedSession {
  const isMissed = replanStatusOf(session, context.now) === 'missed';
  const tasks = new Set<Task>();
  const reviews = new Set<Task>();
  for (const entry of session.items) {
    const task = taskOfEntry(pool, entry);
    if (!task) continue;
    if (entry.activity === 'review') {
      if (!isMissed || task.isKnown) reviews.add(task);
      continue;
    }
    const isKept = formerSlots.get(task)?.every((slot) => slot !== undefined) ?? false;
    if (!task.isKnown && !isKept) tasks.add(task);
  }
  return { session, tasks: [...tasks], reviews: [...reviews] };
}

/** What something planned requires, and is neither known nor planned, has to find a place too. */
function addPendingRequired(state: RepairState): void {
  const { formerSlots, pending, timetable } = state;
  const queue = [...formerSlots.keys(), ...pending.keys()];
  const seen = new Set(queue);
  for (const task of queue) {
    for (const index of task.requires) {
      const required = timetable.task(index);
      if (seen.has(required)) continue;
      seen.add(required);
      queue.push(required);
      state.addPending(required, formerTimeOf(state, task));
    }
  }
}

function formerTimeOf(state: RepairState, task: Task): number {
  const slot = state.formerSlots.get(task)?.find((index) => index !== undefined);
  return slot === undefined ? (state.pending.get(task) ?? 0) : state.timeOf(slot);
}

/** Whether an entry stays as it is. */
function restoreEntry(state: RepairState, entry: SessionItem, index: number): boolean {
  const { pool, timetable, formerSlots, lostReviews } = state;
  const task = taskOfEntry(pool, entry);
  if (!task) return false;
  if (entry.activity === 'review') {
    const isKept = restoreReview(state, task, index);
    if (!isKept) lostReviews.push(task);
    return isKept;
  }
  if (task.isKnown) return false;
  if (at(timetable.learnSlots, task.index).includes(index)) return true;
  const slots = formerSlots.get(task);
  if (slots?.every((each) => each !== undefined) && restoreFirstPass(state, task, slots)) return true;
  state.addPending(task, state.timeOf(index));
  return false;
}

/** Prerequisites that wait for a place themselves are not asked for yet. */
function restoreFirstPass(
  { timetable, pending }: RepairState,
  task: Task,
  slots: readonly number[],
): boolean {
  if (pending.has(task) || at(timetable.learnSlots, task.index).length > 0) return false;
  const requires = task.requires.filter((index) => !pending.has(timetable.task(index)));
  return timetable.tryLearn({ ...task, requires }, slots);
}

function restoreReview({ timetable, pending }: RepairState, task: Task, index: number): boolean {
  if (!task.memory) return false;
  if (!pending.has(task)) return timetable.tryReview(task, index);
  const slot = timetable.slot(index);
  const step = { task, slot, minutes: task.item.reviewMinutes };
  if (isReviewedOn(timetable, task, slot.day)) return false;
  if (!LOAD_CONSTRAINTS.every((constraint) => constraint.allows(timetable, step))) return false;
  timetable.review(task, index);
  return true;
}
