import type { PlannerInput } from '../../../domain/plan.ts';
import { at } from '../../model/at.ts';
import type { Task } from '../../model/planning-problem.ts';

/** Requirements among what is still to be learned; those of unselected tasks are not linked yet. */
export function linkOpen(tasks: readonly Task[], selected: number, { known }: PlannerInput['request']): void {
  const byId = new Map(tasks.map((task) => [task.item.id, task.index]));
  for (const task of tasks.slice(selected)) {
    if (task.isKnown) continue;
    const open = task.item.requires.filter((id) => !known.questions.includes(id));
    task.requires = open.flatMap((id) => byId.get(id) ?? []);
  }
  for (const task of tasks) {
    task.requires = task.requires.filter((index) => !at(tasks, index).isKnown);
    task.requiredBy = [];
  }
  for (const task of tasks) {
    if (task.isKnown) continue;
    for (const index of task.requires) {
      const required = at(tasks, index);
      required.requiredBy = [...required.requiredBy, task.index];
    }
  }
}
