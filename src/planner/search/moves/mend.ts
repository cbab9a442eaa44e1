import { shortestSession } from '../../constraints/h12-shortest-session.ts';
import { reviewShare } from '../../constraints/h14-review-share.ts';
import type { Timetable } from '../../construct/timetable.ts';
import { at } from '../../model/at.ts';
import { isMockDay } from '../../model/last-days.ts';
import type { Task } from '../../model/planning-problem.ts';
import type { Random } from '../../model/random.ts';
import type { Slot } from '../../model/slots.ts';
import { pickRandom } from './move.ts';
import { restoreLostReviews } from './whole-moves.ts';

/**
 * Lets reviews find other days where a step has left a week with more of them than its share (H14), or a session of
 * reviews alone too short (H12): else nothing could leave a week that has as many as it may.
 *
 * @returns whether all sessions that the step touched may stay as they are now.
 */
export function mend(timetable: Timetable, random: Random): boolean {
  const lost: Task[] = [];
  for (const index of timetable.unsettledInStep()) {
    const slot = timetable.slot(index);
    trimWeek(timetable, random, slot, lost);
    if (timetable.slotStudyMinutes[index] === 0 && !shortestSession.holds(timetable, slot)) {
      for (const task of [...at(timetable.slotReviews, index)]) unreviewInto(timetable, task, index, lost);
    }
  }
  restoreLostReviews(timetable, random, lost);
  return timetable.isStepSettled();
}

function trimWeek(timetable: Timetable, random: Random, slot: Slot, lost: Task[]): void {
  const { problem } = timetable;
  while (!reviewShare.holds(timetable, slot)) {
    const held = problem.slots.filter(
      ({ index, week, day }) =>
        week === slot.week && !isMockDay(problem, day) && at(timetable.slotReviews, index).length > 0,
    );
    // Around the past of a plan a week's share can be broken by what was done.
    if (held.length === 0) return;
    const { index } = pickRandom(held, random);
    unreviewInto(timetable, pickRandom(at(timetable.slotReviews, index), random), index, lost);
  }
}

function unreviewInto(timetable: Timetable, position: number, index: number, lost: Task[]): void {
  const task = timetable.task(position);
  timetable.unreview(task, index);
  lost.push(task);
}
