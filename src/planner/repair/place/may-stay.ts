import { leastMinutesOf, shortestSession } from '../../constraints/h12-shortest-session.ts';
import { hasReviewRoom, isWithinReviewShare } from '../../constraints/h14-review-share.ts';
import { reviewsLeftOn } from '../../constraints/h14-reviews-per-day.ts';
import { restsLeft } from '../../constraints/h16-rests.ts';
import { at } from '../../model/at.ts';
import { isMockDay } from '../../model/last-days.ts';
import type { Task } from '../../model/planning-problem.ts';
import type { RepairState } from './repair-state.ts';

/**
 * Whether a session and its week may stay as they are (H12, H14, H16). A week over its share of reviews may stay where it has
 * none to give: only facts, or sessions that stay pinned.
 */
export function maySessionStay(state: RepairState, index: number): boolean {
  const { timetable } = state;
  const slot = timetable.slot(index);
  if (!shortestSession.holds(timetable, slot) || !restsLeft.holds(timetable, slot)) return false;
  return isWithinReviewShare(timetable, slot.week) || removableReviews(state, slot.week).length === 0;
}

/** Whether reviews could make a session long enough, as far as it can be told without looking at any. */
export function mayStayWithReviews({ timetable, longestReview }: RepairState, index: number): boolean {
  const slot = timetable.slot(index);
  const least = leastMinutesOf(timetable.problem, timetable.slotStudyMinutes[index] ?? 0);
  const need = least - (timetable.slotMinutes[index] ?? 0);
  if (need <= 0 || need > timetable.roomIn(slot)) return false;
  if (reviewsLeftOn(timetable, slot.day) * longestReview < need) return false;
  return hasReviewRoom(timetable, slot, need);
}

/** Reviews of a week that H14 may ask for. */
export function removableReviews(state: RepairState, week: number): { task: Task; index: number }[] {
  const { timetable } = state;
  const { problem } = timetable;
  return problem.slots
    .filter((slot) => slot.week === week && !isMockDay(problem, slot.day))
    .filter(({ index }) => state.mayUnpin || !state.isPinned(index))
    .flatMap(({ index }) =>
      at(timetable.slotReviews, index).map((position) => ({ task: timetable.task(position), index })),
    );
}
