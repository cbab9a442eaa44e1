import { at } from '../model/at.ts';
import type { PlanningProblem, Task } from '../model/planning-problem.ts';
import { costOf } from './task-value.ts';

/** What a block chose, in minutes of free time. */
export interface Choice {
  chosen: Task[];
  /** What it could use: its time, and what the blocks before handed on. */
  budget: number;
  used: number;
  /** Whether it chose all that it could have. */
  isUsedUp: boolean;
  /** What it leaves to the next block: nothing while it has something left. */
  leftForNext: number;
}

/** Lets the blocks choose in turn, each from its queue and within its budget, what none has taken before. */
export function chooser(
  problem: PlanningProblem,
  taken: Set<Task>,
): (queues: readonly Task[][], budgets: readonly number[]) => Choice[] {
  return (queues, budgets) => {
    let carry = 0;
    return queues.map((queue, block) => {
      const budget = (budgets[block] ?? 0) + carry;
      const chosen: Task[] = [];
      let used = 0;
      for (const [place, task] of queue.entries()) {
        const before = queue.slice(0, place);
        // A tier is drawn on only where those before it are used up.
        if (task.tier !== before.at(-1)?.tier && before.some((other) => !taken.has(other))) break;
        const closure = withRequired(problem, task).filter((other) => !taken.has(other));
        const minutes = closure.reduce((sum, other) => sum + costOf(other), 0);
        if (used + minutes > budget) continue;
        used += minutes;
        for (const other of closure) taken.add(other);
        chosen.push(...closure);
      }
      const isUsedUp = queue.every((task) => taken.has(task));
      carry = isUsedUp ? budget - used : 0;
      return { chosen, budget, used, isUsedUp, leftForNext: carry };
    });
  };
}

/** Minutes of the blocks before that each block and those after it fill with questions of the level. */
export function neededFromBefore(choices: readonly Choice[], budgets: readonly number[]): number[] {
  const needs = choices.map(() => 0);
  for (let block = choices.length - 1; block >= 0; block--) {
    const need = at(choices, block).used + (needs[block + 1] ?? 0) - (budgets[block] ?? 0);
    needs[block] = Math.max(0, need);
  }
  return needs;
}

/** A task behind everything it requires that has to be learned too. */
export function withRequired(problem: PlanningProblem, task: Task, closure: Task[] = []): Task[] {
  if (closure.includes(task)) return closure;
  for (const index of task.requires) withRequired(problem, at(problem.tasks, index), closure);
  if (!closure.includes(task)) closure.push(task);
  return closure;
}
