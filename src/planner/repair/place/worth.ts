import { at } from '../../model/at.ts';
import type { Task } from '../../model/planning-problem.ts';

/** Weight per minute of a task, with the weight of all that falls with it. */
export function worthOf(tasks: readonly Task[], task: Task): number {
  const fallen = new Set([task.index]);
  // A set that grows while it is walked.
  for (const index of fallen) for (const other of at(tasks, index).requiredBy) fallen.add(other);
  let weight = 0;
  for (const index of fallen) weight += at(tasks, index).weight;
  return weight / Math.max(1, task.minutes);
}
