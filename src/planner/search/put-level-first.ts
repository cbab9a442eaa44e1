import { replaceLater } from '../construct/replace-later.ts';
import type { Timetable } from '../construct/timetable.ts';
import { isOfLevel } from '../model/fit.ts';
import type { SoftConstraint } from '../soft/soft-constraint.ts';
import { mayEnter } from './moves/move.ts';
import { objective } from './objective.ts';

/**
 * Learns each question of the level that is left out, the heaviest first, in the place of what a session holds of later
 * tiers, wherever that is better: random moves look for one among hundreds and may not meet it.
 */
export function putLevelFirst(timetable: Timetable, soft: readonly SoftConstraint[]): void {
  const left = timetable.problem.tasks.filter((task) => isOfLevel(task) && mayEnter(timetable, task));
  left.sort((a, b) => b.weight - a.weight || a.index - b.index);
  for (const task of left) {
    const before = objective(timetable, soft);
    replaceLater(timetable, task, () => objective(timetable, soft) > before);
  }
}
