import type { Task } from './planning-problem.ts';

/** Moves each task behind what it requires, and changes nothing else. */
export function requiredFirst(tasks: readonly Task[]): Task[] {
  const byIndex = new Map(tasks.map((task) => [task.index, task]));
  const ordered: Task[] = [];
  const seen = new Set<number>();
  const visit = (task: Task): void => {
    if (seen.has(task.index)) return;
    seen.add(task.index);
    for (const required of task.requires) {
      const other = byIndex.get(required);
      if (other) visit(other);
    }
    ordered.push(task);
  };
  for (const task of tasks) visit(task);
  return ordered;
}
