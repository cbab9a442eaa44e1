import { at } from '../../model/at.ts';
import { MOCK_DAYS, REVIEW_SHARE, SHORTEST_REVIEW_SESSION } from '../../model/limits.ts';
import type { Task } from '../../model/planning-problem.ts';
import type { RepairState } from './repair-state.ts';

/**
 * Whether a session and its week may stay as they are (H12, H14). A week over its share of reviews holds where it has
 * none to give: only facts, or sessions that stay pinned.
 */
export function maySessionStay(state: RepairState, index: number): boolean {
  const { week } = state.timetable.slot(index);
  return (
    isLongEnough(state, index) && (!isOverShare(state, week) || removableReviews(state, week).length === 0)
  );
}

/** Whether reviews could make a session long enough, as far as it can be told without looking at any. */
export function mayStayWithReviews({ timetable, longestReview }: RepairState, index: number): boolean {
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

function isLongEnough({ timetable }: RepairState, index: number): boolean {
  const minutes = timetable.slotMinutes[index] ?? 0;
  if (minutes === 0 || minutes >= timetable.problem.request.sessionMinutes.min) return true;
  return (timetable.slotStudyMinutes[index] ?? 0) === 0 && minutes >= SHORTEST_REVIEW_SESSION;
}

export function isOverShare({ timetable }: RepairState, week: number): boolean {
  return (timetable.weekEarlyReviews[week] ?? 0) > REVIEW_SHARE * (timetable.weekEarlyMinutes[week] ?? 0);
}

/** Reviews of a week that H14 may ask for. */
export function removableReviews(state: RepairState, week: number): { task: Task; index: number }[] {
  const { timetable } = state;
  const { slots, interviewDay } = timetable.problem;
  return slots
    .filter((slot) => slot.week === week && slot.day < interviewDay - MOCK_DAYS)
    .filter(({ index }) => state.mayUnpin || !state.isPinned(index))
    .flatMap(({ index }) =>
      at(timetable.slotReviews, index).map((position) => ({ task: timetable.task(position), index })),
    );
}
