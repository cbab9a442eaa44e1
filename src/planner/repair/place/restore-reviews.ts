import { daysBetween } from '../../../domain/civil-date.ts';
import { at } from '../../model/at.ts';
import { LEAST_GAIN_PER_MINUTE, REVIEWS_PER_ITEM } from '../../model/limits.ts';
import type { Task } from '../../model/planning-problem.ts';
import { replanStatusOf } from '../facts/replan-status.ts';
import type { RepairState } from './repair-state.ts';

/** A missed review is restored within so many days of it, or not at all: then others have come. */
const RESTORE_WITHIN_DAYS = 7;

/** Reviews that would be worth their time in a session, the best first. */
export function bestReviewsIn(state: RepairState, index: number): Task[] {
  const { timetable } = state;
  const slot = timetable.slot(index);
  return timetable.problem.tasks
    .filter((task) => isReviewable(state, task) && timetable.canReview(task, slot))
    .map((task) => ({ task, gain: gainOn(state, task, slot.day) }))
    .filter(({ gain }) => gain > 0)
    .sort((a, b) => b.task.weight * b.gain - a.task.weight * a.gain || a.task.index - b.task.index)
    .map(({ task }) => task);
}

/**
 * Restores reviews that the repair took out, and missed ones while that makes sense: in sessions that change
 * anyway, where it still does something for the item.
 */
export function restoreReviews(state: RepairState): void {
  const { timetable } = state;
  for (const task of state.lostReviews.splice(0)) {
    const slots = timetable.problem.slots.filter(
      ({ index }) => state.isUsed(index) && !state.isPinned(index) && state.isChanged(index),
    );
    addBestReview(
      state,
      task,
      slots.map(({ index }) => index),
    );
  }
  for (const { task, day } of missedReviews(state)) {
    const days = [...timetable.reviewDays(task), task.touchedOn ?? -1];
    if (days.some((each) => day < each && each <= day + RESTORE_WITHIN_DAYS)) continue;
    const slots = timetable.problem.slots.filter(
      (slot) =>
        state.isUsed(slot.index) && !state.isPinned(slot.index) && slot.day <= day + RESTORE_WITHIN_DAYS,
    );
    addBestReview(
      state,
      task,
      slots.map(({ index }) => index),
    );
  }
}

/** Reviews one more time in the slot where it does most; one that changes anyway is as good as one that does a bit more. */
export function addBestReview(state: RepairState, task: Task, slots: readonly number[]): boolean {
  const { timetable } = state;
  if (!isReviewable(state, task)) return false;
  const offers = slots
    .filter((index) => timetable.canReview(task, timetable.slot(index)))
    .map((index) => ({ index, gain: gainOn(state, task, timetable.slot(index).day) }))
    .filter(({ gain }) => gain > 0)
    .sort((a, b) => b.gain - a.gain || a.index - b.index);
  return offers.some(({ index }) => {
    const mark = state.mark();
    if (state.review(task, index) && timetable.isSettled(index)) return true;
    state.rollback(mark);
    return false;
  });
}

function isReviewable({ timetable }: RepairState, task: Task): boolean {
  return (
    task.memory !== undefined &&
    timetable.isLearned(task) &&
    at(timetable.reviewSlots, task.index).length < REVIEWS_PER_ITEM
  );
}

/** Points of readiness above the least that a review on a day has to add. */
function gainOn({ timetable }: RepairState, task: Task, day: number): number {
  const gain = timetable.readinessWith(task, day) - (timetable.readiness[task.index] ?? 0);
  return gain / task.item.reviewMinutes - LEAST_GAIN_PER_MINUTE;
}

function missedReviews({ context, pool }: RepairState): { task: Task; day: number }[] {
  const { sessions, now, prepared } = context;
  return sessions
    .filter((session) => replanStatusOf(session, now) === 'missed')
    .flatMap(({ items, date }) =>
      items.flatMap(({ itemId, activity }) => {
        const task = activity === 'review' ? pool.byId.get(itemId) : undefined;
        return task?.isKnown ? [{ task, day: daysBetween(prepared.request.startDate, date) }] : [];
      }),
    );
}
