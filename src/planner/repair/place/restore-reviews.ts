import { daysBetween } from '../../../domain/civil-date.ts';
import { at } from '../../model/at.ts';
import { REVIEWS_PER_ITEM } from '../../model/limits.ts';
import type { Task } from '../../model/planning-problem.ts';
import { fateOf } from '../facts/replan-status.ts';
import type { Workbench } from './repair-state.ts';

/** Points of readiness that a minute of review must add. */
const LEAST_GAIN_PER_MINUTE = 0.25;
/** A missed review is made up within so many days of it, or not at all: then others have come. */
const MAKE_UP_DAYS = 7;

/** Reviews that would be worth their time in a session, the best first. */
export function bestReviewsIn(bench: Workbench, index: number): Task[] {
  const { timetable } = bench;
  const slot = timetable.slot(index);
  return timetable.problem.tasks
    .filter((task) => isReviewable(bench, task) && timetable.canReview(task, slot))
    .map((task) => ({ task, gain: gainOn(bench, task, slot.day) }))
    .filter(({ gain }) => gain > 0)
    .sort((a, b) => b.task.weight * b.gain - a.task.weight * a.gain || a.task.index - b.task.index)
    .map(({ task }) => task);
}

/**
 * Gives back reviews that the repair took, and makes up for missed ones while that makes sense: in sessions that change
 * anyway, where it still does something for the item.
 */
export function makeUpReviews(bench: Workbench): void {
  const { timetable } = bench;
  for (const task of bench.lostReviews.splice(0)) {
    const slots = timetable.problem.slots.filter(
      ({ index }) => bench.isUsed(index) && !bench.isLocked(index) && bench.isChanged(index),
    );
    addReview(
      bench,
      task,
      slots.map(({ index }) => index),
    );
  }
  for (const { task, day } of missedReviews(bench)) {
    const days = [...timetable.reviewDays(task), task.touchedOn ?? -1];
    if (days.some((each) => day < each && each <= day + MAKE_UP_DAYS)) continue;
    const slots = timetable.problem.slots.filter(
      (slot) => bench.isUsed(slot.index) && !bench.isLocked(slot.index) && slot.day <= day + MAKE_UP_DAYS,
    );
    addReview(
      bench,
      task,
      slots.map(({ index }) => index),
    );
  }
}

/** Reviews one more time in the slot where it does most; one that changes anyway is as good as one that does a bit more. */
export function addReview(bench: Workbench, task: Task, slots: readonly number[]): boolean {
  const { timetable } = bench;
  if (!isReviewable(bench, task)) return false;
  const offers = slots
    .filter((index) => timetable.canReview(task, timetable.slot(index)))
    .map((index) => ({ index, gain: gainOn(bench, task, timetable.slot(index).day) }))
    .filter(({ gain }) => gain > 0)
    .sort((a, b) => b.gain - a.gain || a.index - b.index);
  return offers.some(({ index }) => {
    const mark = bench.mark();
    if (bench.review(task, index) && timetable.isSettled(index)) return true;
    bench.rollback(mark);
    return false;
  });
}

function isReviewable({ timetable }: Workbench, task: Task): boolean {
  return (
    task.memory !== undefined &&
    timetable.isLearned(task) &&
    at(timetable.reviewSlots, task.index).length < REVIEWS_PER_ITEM
  );
}

/** Points of readiness above the least that a review on a day has to add. */
function gainOn({ timetable }: Workbench, task: Task, day: number): number {
  const gain = timetable.readinessWith(task, day) - (timetable.readiness[task.index] ?? 0);
  return gain / task.item.reviewMinutes - LEAST_GAIN_PER_MINUTE;
}

function missedReviews({ situation, pool }: Workbench): { task: Task; day: number }[] {
  const { sessions, now, prepared } = situation;
  return sessions
    .filter((session) => fateOf(session, now) === 'missed')
    .flatMap(({ items, date }) =>
      items.flatMap(({ itemId, activity }) => {
        const task = activity === 'review' ? pool.byId.get(itemId) : undefined;
        return task?.isKnown ? [{ task, day: daysBetween(prepared.request.startDate, date) }] : [];
      }),
    );
}
