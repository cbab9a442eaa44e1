import { at } from './at.ts';
import type { Task } from './planning-problem.ts';

/**
 * The tasks with their hard prerequisites, and with what requires them.
 *
 * @param tasks in the order of their positions.
 * @param requires by task: the positions of what it requires.
 * @param isBinding whose requirements count for `requiredBy`; all, unless told.
 */
export function withRequirements(
  tasks: readonly Task[],
  requires: readonly (readonly number[])[],
  isBinding: (task: Task) => boolean = () => true,
): Task[] {
  const requiredBy = tasks.map((): number[] => []);
  for (const task of tasks) {
    if (!isBinding(task)) continue;
    for (const index of at(requires, task.index)) at(requiredBy, index).push(task.index);
  }
  return tasks.map((task, index) => ({
    ...task,
    requires: at(requires, index),
    requiredBy: at(requiredBy, index),
  }));
}
