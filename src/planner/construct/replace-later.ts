import { at } from '../model/at.ts';
import { isOfLevel } from '../model/fit.ts';
import type { Task } from '../model/planning-problem.ts';
import { hasRoom, placeFrom } from './allocate.ts';
import type { Timetable } from './timetable.ts';

/**
 * Learns a question of the level in the place of what one session holds of later tiers; false, and nothing changed, where
 * it fits in none.
 *
 * @param isWanted whether the timetable may stay as it then is.
 */
export function replaceLater(timetable: Timetable, task: Task, isWanted = () => true): boolean {
  return timetable.problem.slots.some((slot) => {
    const later = at(timetable.slotTasks, slot.index)
      .map((index) => timetable.task(index))
      .filter((other) => mayMakeWay(timetable, other));
    if (later.length === 0) return false;
    timetable.begin();
    for (const other of later) {
      if (!hasRoom(timetable, slot.index, task.sittings[0] ?? 0)) timetable.unlearn(other);
    }
    const isPlaced = placeFrom(timetable, task, slot.index) && timetable.isStepSettled() && isWanted();
    if (!isPlaced) timetable.rollBack();
    timetable.end();
    return isPlaced;
  });
}

function mayMakeWay(timetable: Timetable, task: Task): boolean {
  const isRequired = task.requiredBy.some((index) => timetable.isLearned(timetable.task(index)));
  return !isOfLevel(task) && !task.isMock && !isRequired;
}
