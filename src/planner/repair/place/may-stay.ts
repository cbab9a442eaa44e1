import { at } from '../../model/at.ts';
import { MOCK_DAYS, REVIEW_SHARE, SHORTEST_REVIEW_SESSION } from '../../model/limits.ts';
import type { Task } from '../../model/planning-problem.ts';
import type { Workbench } from './repair-state.ts';

/**
 * Whether a session and its week may stay as they are (H12, H14). A week over its share of reviews holds where it has
 * none to give: only facts, or frozen sessions that do not thaw yet.
 */
export function holds(bench: Workbench, index: number): boolean {
  const { week } = bench.timetable.slot(index);
  return isLongEnough(bench, index) && (!isOverShare(bench, week) || reviewsToGive(bench, week).length === 0);
}

/** Whether reviews could make a session long enough, as far as it can be told without looking at any. */
export function mayHoldWithReviews({ timetable, longestReview }: Workbench, index: number): boolean {
  const slot = timetable.slot(index);
  const { request, interviewDay } = timetable.problem;
  const least =
    (timetable.slotStudyMinutes[index] ?? 0) > 0 ? request.sessionMinutes.min : SHORTEST_REVIEW_SESSION;
  const need = least - (timetable.slotMinutes[index] ?? 0);
  if (need <= 0 || need > timetable.roomIn(slot)) return false;
  if ((request.maxReviewsPerDay - (timetable.dayReviews[slot.day] ?? 0)) * longestReview < need) return false;
  if (slot.day >= interviewDay - MOCK_DAYS) return true;
  const share = REVIEW_SHARE * ((timetable.weekEarlyMinutes[slot.week] ?? 0) + need);
  return (timetable.weekEarlyReviews[slot.week] ?? 0) + need <= share;
}

function isLongEnough({ timetable }: Workbench, index: number): boolean {
  const minutes = timetable.slotMinutes[index] ?? 0;
  if (minutes === 0 || minutes >= timetable.problem.request.sessionMinutes.min) return true;
  return (timetable.slotStudyMinutes[index] ?? 0) === 0 && minutes >= SHORTEST_REVIEW_SESSION;
}

export function isOverShare({ timetable }: Workbench, week: number): boolean {
  return (timetable.weekEarlyReviews[week] ?? 0) > REVIEW_SHARE * (timetable.weekEarlyMinutes[week] ?? 0);
}

/** Reviews of a week that H14 may ask for. */
export function reviewsToGive(bench: Workbench, week: number): { task: Task; index: number }[] {
  const { timetable } = bench;
  const { slots, interviewDay } = timetable.problem;
  return slots
    .filter((slot) => slot.week === week && slot.day < interviewDay - MOCK_DAYS)
    .filter(({ index }) => bench.isThawing || !bench.isLocked(index))
    .flatMap(({ index }) =>
      at(timetable.slotReviews, index).map((position) => ({ task: timetable.task(position), index })),
    );
}
